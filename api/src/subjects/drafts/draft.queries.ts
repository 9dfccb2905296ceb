import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import { globalIdOf, type Subject } from "../subject.ts";
import type { writtenInto } from "./draft.entity.ts";
import type { DraftSettings } from "./draftSettings.ts";

/** One of the viewer's own drafts. */
export interface DraftRow extends NodeRow {
  kind: (typeof writtenInto)[number];
  subjectUuid: string;
  subjectId: string;
  title: string;
  body: string;
  beginning: string;
  quotedPostUuid: string | null;
  settings: DraftSettings;
  device: string;
  version: number;
  updatedAt: string;
}

type DraftSelection = Omit<DraftRow, "typename" | "id" | "subjectId">;

const beginningLength = 240;

const columns = `d.id as "uuid", d.subject_kind as "kind", d.subject_id as "subjectUuid", d.title, d.body,
  left(regexp_replace(left(d.body, ${2 * beginningLength}), '\\s+', ' ', 'g'), ${beginningLength}) as "beginning",
  d.quoted_post_id as "quotedPostUuid", d.settings, d.device, d.version, d.updated_at as "updatedAt"`;

/** A draft is its writer's alone. */
const own = `d.account_id = :accountId::uuid`;

interface DraftPage {
  accountId: string | null;
  at: string | null;
  after: string | null;
  limit: number;
}

function draftPage(direction: PageRequest["direction"]) {
  const [beyond, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<DraftPage, DraftSelection>(
    `drafts_${direction}`,
    `select ${columns} from draft d
     where ${own} and (:at::timestamptz is null or (d.updated_at, d.id) ${beyond} (:at::timestamptz, :after::uuid))
     order by d.updated_at ${order}, d.id ${order} limit :limit::int`,
  );
}

const pages = { forward: draftPage("forward"), backward: draftPage("backward") };

const draftsByIds = statement<{ ids: string[]; accountId: string | null }, DraftSelection>(
  "draftsByIds",
  `select ${columns} from draft d where d.id = any(:ids::uuid[]) and ${own}`,
);

const draftOfSubject = statement<{ accountId: string | null; kind: string; subjectUuid: string }, DraftSelection>(
  "draftOfSubject",
  `select ${columns} from draft d where ${own} and d.subject_id = :subjectUuid::uuid and d.subject_kind = :kind`,
);

/** A page of the viewer's own drafts, the last saved first. */
export async function readDrafts(reader: Reader, viewer: Viewer, page: PageRequest): Promise<Connection<DraftRow>> {
  const [at = null, after = null] = keyOfKinds(page.key, ["moment", "uuid"]) ?? [];
  const found = await pages[page.direction](reader, { accountId: viewer.accountId, at, after, limit: page.size + 1 });
  return connection(found.map(toDraftRow), page, (row) => [row.updatedAt, row.uuid]);
}

/** Those of these drafts that are the viewer's own. */
export async function readDraftsByIds(reader: Reader, viewer: Viewer, ids: string[]): Promise<DraftRow[]> {
  return (await draftsByIds(reader, { ids, accountId: viewer.accountId })).map(toDraftRow);
}

/** What the viewer is writing into a subject, or null. */
export async function readDraftOf(reader: Reader, viewer: Viewer, { kind, uuid }: Subject): Promise<DraftRow | null> {
  const [found] = await draftOfSubject(reader, { accountId: viewer.accountId, kind, subjectUuid: uuid });
  return found ? toDraftRow(found) : null;
}

function toDraftRow(selected: DraftSelection): DraftRow {
  const subjectId = globalIdOf({ kind: selected.kind, uuid: selected.subjectUuid });
  return { ...selected, typename: "Draft", id: toGlobalId("Draft", selected.uuid), subjectId };
}
