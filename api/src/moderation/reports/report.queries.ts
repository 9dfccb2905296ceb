import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import { roomOf, type SubjectKindWord } from "../../subjects/subject.ts";
import type { ReportCategoryWord, ReportStateWord } from "../cases/words.ts";

/** A report as its reporter reads it. Nobody learns from it whose report it is: only its reporter is shown it. */
export interface ReportRow extends NodeRow {
  /** The subject's global id. */
  subjectId: string;
  subjectUuid: string;
  category: ReportCategoryWord;
  ruleUuid: string | null;
  note: string;
  state: ReportStateWord;
  createdAt: string;
  decidedAt: string | null;
  wasOverturned: boolean;
}

type Selection = Omit<ReportRow, "typename" | "id" | "subjectId"> & { subjectKind: SubjectKindWord };

const columns = `r.id as "uuid", c.subject_kind as "subjectKind", c.subject_id as "subjectUuid", r.category,
  r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt", r.decided_at as "decidedAt",
  r.is_cleared as "wasOverturned"`;

const toRow = ({ subjectKind, ...selected }: Selection): ReportRow => ({
  ...selected,
  typename: "Report",
  id: toGlobalId("Report", selected.uuid),
  subjectId: toGlobalId(roomOf(subjectKind).typename, selected.subjectUuid),
});

const reportsByIds = statement<{ reporterId: string | null; ids: string[] }, Selection>(
  "reportsByIds",
  `select ${columns} from report r join moderation_case c on c.id = r.case_id
   where r.id = any(:ids::uuid[]) and r.reporter_id = :reporterId::uuid`,
);

const latestReports = statement<{ reporterId: string | null; kind: SubjectKindWord; ids: string[] }, Selection>(
  "latestReports",
  `select ${columns} from unnest(:ids::uuid[]) asked(id)
   join moderation_case c on c.subject_kind = :kind::text and c.subject_id = asked.id
   join report r on r.case_id = c.id and r.reporter_id = :reporterId::uuid
   order by r.created_at`,
);

/** The viewer's own among these reports. */
export async function readReports(reader: Reader, viewer: Viewer, ids: string[]): Promise<ReportRow[]> {
  return (await reportsByIds(reader, { reporterId: viewer.accountId, ids })).map(toRow);
}

/** The viewer's latest report of each of these subjects of one kind. */
export async function readLatestReports(
  reader: Reader,
  viewer: Viewer,
  kind: SubjectKindWord,
  ids: string[],
): Promise<ReportRow[]> {
  const found = await latestReports(reader, { reporterId: viewer.accountId, kind, ids });
  return [...new Map(found.map((row) => [row.subjectUuid, toRow(row)])).values()];
}

type ListParameters = { reporterId: string; limit: number; moment: string; id: string };

function ownReports(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<ListParameters, Selection>(
    `ownReports_${direction}`,
    `select ${columns} from report r join moderation_case c on c.id = r.case_id
     where r.reporter_id = :reporterId::uuid and (r.created_at, r.id) ${comparison} (:moment::timestamptz, :id::uuid)
     order by r.created_at ${order}, r.id ${order} limit :limit::int`,
  );
}

const lists = { forward: ownReports("forward"), backward: ownReports("backward") };
const ends = {
  forward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  backward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
};

/** What a member has reported, the latest first. */
export async function readOwnReports(
  reader: Reader,
  reporterId: string,
  page: PageRequest,
): Promise<Connection<ReportRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const found = await lists[page.direction](reader, { reporterId, limit: page.size + 1, moment: moment!, id: id! });
  return connection(found.map(toRow), page, (row) => [row.createdAt, row.uuid]);
}
