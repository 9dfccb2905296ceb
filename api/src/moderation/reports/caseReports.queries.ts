import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { visibleCase } from "../cases/case.visibility.ts";
import type { ReportCategoryWord, ReportStateWord } from "../cases/words.ts";
import { recordOf } from "./rankedReports.queries.ts";

/** How a reporter's earlier reports ended. */
export interface ReporterRecord {
  upheld: number;
  notUpheld: number;
}

/** A report as the moderators read it: never by whom. */
export interface CaseReportRow {
  id: string;
  uuid: string;
  category: ReportCategoryWord;
  ruleUuid: string | null;
  note: string;
  state: ReportStateWord;
  createdAt: string;
  /** Which snapshot of the case it was made of. */
  revision: number;
  record: ReporterRecord;
  viewerIsReporter: boolean;
}

type Selection = Omit<CaseReportRow, "id" | "record"> & ReporterRecord;
type Parameters = { caseId: string; viewerId: string | null; limit: number; moment: string; id: string };

const columns = `r.id as "uuid", r.category, r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt",
  s.revision, record.upheld, record."notUpheld", r.reporter_id = :viewerId::uuid as "viewerIsReporter"`;
const joined = `report r join case_snapshot s on s.id = r.snapshot_id ${recordOf("r")}`;

function reportsOfCase(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<Parameters, Selection>(
    `reportsOfCase_${direction}`,
    `select ${columns} from ${joined}
     where r.case_id = :caseId::uuid and (r.created_at, r.id) ${comparison} (:moment::timestamptz, :id::uuid)
     order by r.created_at ${order}, r.id ${order} limit :limit::int`,
  );
}

const lists = { forward: reportsOfCase("forward"), backward: reportsOfCase("backward") };
const ends = {
  forward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  backward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
};

const caseReportsByIds = statement<ViewerParameters & { ids: string[] }, Selection>(
  "caseReportsByIds",
  `select ${columns} from ${joined} join moderation_case c on c.id = r.case_id
   where r.id = any(:ids::uuid[]) and ${visibleCase("c")}`,
);

const toRow = ({ upheld, notUpheld, ...row }: Selection): CaseReportRow => ({
  ...row,
  id: toGlobalId("CaseReport", row.uuid),
  record: { upheld, notUpheld },
});

/** Those among these reports whose case the viewer may see. */
export async function readCaseReports(reader: Reader, viewer: Viewer, ids: string[]): Promise<CaseReportRow[]> {
  return (await caseReportsByIds(reader, { ...viewerParameters(viewer), ids })).map(toRow);
}

/** The reports of a case, the latest first. Its visibility was asked before. */
export async function readReportsOfCase(
  reader: Reader,
  viewer: Viewer,
  caseId: string,
  page: PageRequest,
): Promise<Connection<CaseReportRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const asked = { caseId, viewerId: viewer.accountId, limit: page.size + 1, moment: moment!, id: id! };
  const found = await lists[page.direction](reader, asked);
  return connection(found.map(toRow), page, (row) => [row.createdAt, row.uuid]);
}
