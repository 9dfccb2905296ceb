import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { Encryption } from "../../platform/encryption.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import { globalIdOf, type Subject } from "../subject.ts";
import {
  openDraft,
  placeTags,
  writerTags,
  type DraftText,
  type SealedDraft,
  type WrittenDraft,
  type writtenInto,
} from "./sealedDraft.ts";

/** One of the viewer's own drafts. */
export interface DraftRow extends NodeRow, DraftText {
  kind: (typeof writtenInto)[number];
  subjectUuid: string;
  subjectId: string;
  beginning: string;
  device: string;
  version: number;
  updatedAt: string;
}

type DraftSelection = SealedDraft & { updatedAt: string };

const beginningLength = 240;

const columns = `d.id, d.key_name as "keyName", d.sealed_draft as sealed, d.updated_at as "updatedAt"`;

/** A draft is its writer's alone. */
const own = `d.writer_tag = any(:tags::bytea[])`;

interface DraftPage {
  tags: Buffer[];
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

const draftsByIds = statement<{ ids: string[]; tags: Buffer[] }, DraftSelection>(
  "draftsByIds",
  `select ${columns} from draft d where d.id = any(:ids::uuid[]) and ${own}`,
);

const draftOfPlace = statement<{ tags: Buffer[] }, DraftSelection>(
  "draftOfPlace",
  `select ${columns} from draft d where d.place_tag = any(:tags::bytea[])`,
);

/** Who reads their own drafts, and with which keys. */
interface Reading {
  reader: Reader;
  viewer: Viewer;
  house: { encryption: Encryption };
}

/** What stands in the viewer's place; a guest has no drafts. */
const ownTags = ({ viewer, house }: Reading): Buffer[] =>
  viewer.accountId === null ? [] : writerTags(house.encryption, viewer.accountId);

/** A page of the viewer's own drafts, the last saved first. */
export async function readDrafts(reading: Reading, page: PageRequest): Promise<Connection<DraftRow>> {
  const [at = null, after = null] = keyOfKinds(page.key, ["moment", "uuid"]) ?? [];
  const asked = { tags: ownTags(reading), at, after, limit: page.size + 1 };
  const found = await pages[page.direction](reading.reader, asked);
  return connection(rowsOf(reading, found), page, (row) => [row.updatedAt, row.uuid]);
}

/** Those of these drafts that are the viewer's own. */
export async function readDraftsByIds(reading: Reading, ids: string[]): Promise<DraftRow[]> {
  return rowsOf(reading, await draftsByIds(reading.reader, { ids, tags: ownTags(reading) }));
}

/** What the viewer is writing into a subject, or null. */
export async function readDraftOf(reading: Reading, subject: Subject): Promise<DraftRow | null> {
  const { reader, viewer, house } = reading;
  if (viewer.accountId === null) return null;
  const found = await draftOfPlace(reader, { tags: placeTags(house.encryption, viewer.accountId, subject) });
  return rowsOf(reading, found)[0] ?? null;
}

const rowsOf = ({ house }: Reading, found: DraftSelection[]): DraftRow[] =>
  found.map((row) => toDraftRow(row, openDraft(house.encryption, row)));

function toDraftRow({ id, updatedAt }: DraftSelection, draft: WrittenDraft): DraftRow {
  const { kind, subjectUuid, title, body, quotedPostUuid, settings, device, version } = draft;
  const place = { kind, subjectUuid, subjectId: globalIdOf({ kind, uuid: subjectUuid }) };
  const text = { title, body, beginning: beginningOf(body), quotedPostUuid, settings };
  return { typename: "Draft", uuid: id, id: toGlobalId("Draft", id), ...place, ...text, device, version, updatedAt };
}

/** The first characters of a text, on one line. */
function beginningOf(body: string): string {
  const first = [...body.slice(0, 4 * beginningLength)].slice(0, 2 * beginningLength).join("");
  return [...first.replaceAll(/\s+/g, " ")].slice(0, beginningLength).join("");
}
