import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { askingViewer, viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import { visibleCase } from "../cases/case.visibility.ts";
import type { AppealFacts } from "./appeal.policy.ts";
import { hadPart } from "./hadPart.ts";
import type { AppealFilterWord, AppealPartyWord, AppealStateWord } from "./words.ts";

/** An appeal as the staff and whoever appealed read it. */
export interface AppealRow extends NodeRow, AppealFacts {
  party: AppealPartyWord;
  state: AppealStateWord;
  body: string;
  submittedAt: string;
  dueAt: string;
  claimedAt: string | null;
  decidedAt: string | null;
  explanation: string | null;
  version: number;
  decisionUuid: string;
  caseUuid: string;
  reportUuid: string | null;
  viewerIsAppellant: boolean;
}

type Selection = Omit<AppealRow, "typename" | "id">;

/** SQL: appeal `a` of decision `d` is the viewer's own: behind the face that it is about, or as the report's reporter. */
const isOwn = `(case a.party
    when 'concerned' then coalesce(d.persona_id = any(:viewerPseudonyms::uuid[]) or d.account_id = :viewerId::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = :viewerId::uuid) end)`;

const columns = `a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  ${isOwn} as "viewerIsAppellant", ${hadPart(askingViewer.account)} as "viewerHadPart"`;

const joins = `join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id`;
const visible = `(${isOwn} or ${visibleCase("c")})`;

const toRow = (selected: Selection): AppealRow => ({
  ...selected,
  typename: "Appeal",
  id: toGlobalId("Appeal", selected.uuid),
});

type Asked = ViewerParameters & { ids: string[] };

const appealsBy = (name: string, column: string) =>
  statement<Asked, Selection>(
    name,
    `select ${columns} from appeal a ${joins} where ${column} = any(:ids::uuid[]) and ${visible} order by a.submitted_at, a.id`,
  );

const by = {
  ids: appealsBy("appealsByIds", "a.id"),
  reports: appealsBy("appealsOfReports", "a.report_id"),
  decisions: appealsBy("appealsOfDecisions", "a.decision_id"),
};

const reading =
  (read: ReturnType<typeof appealsBy>) =>
  async (reader: Reader, viewer: Viewer, ids: string[]): Promise<AppealRow[]> =>
    (await read(reader, { ...viewerParameters(viewer), ids })).map(toRow);

/** The appeals among these that the viewer may see. */
export const readAppeals = reading(by.ids);
/** Those of these reports. */
export const readAppealsOfReports = reading(by.reports);
/** Those of these decisions, of whichever party. */
export const readAppealsOfDecisions = reading(by.decisions);

type ListParameters = ViewerParameters & { limit: number; moment: string; id: string };

/** What waits is sorted by when it is due, what was decided by when that was. */
const lists: Record<AppealFilterWord, { column: string; isLatestFirst: boolean; rows: string; of: keyof AppealRow }> = {
  open: { column: "due_at", isLatestFirst: false, rows: "a.state in ('submitted', 'inReview')", of: "dueAt" },
  decided: { column: "decided_at", isLatestFirst: true, rows: "a.decided_at is not null", of: "decidedAt" },
};

function appealList(filter: AppealFilterWord, direction: PageRequest["direction"]) {
  const { column, isLatestFirst, rows } = lists[filter];
  const isDescending = isLatestFirst === (direction === "forward");
  const [comparison, order] = isDescending ? ["<", "desc"] : [">", "asc"];
  return statement<ListParameters, Selection>(
    `appeals_${filter}_${direction}`,
    `select ${columns} from appeal a ${joins}
     where ${rows} and (a.${column}, a.id) ${comparison} (:moment::timestamptz, :id::uuid) and ${visibleCase("c")}
     order by a.${column} ${order}, a.id ${order} limit :limit::int`,
  );
}

const statements = {
  "open forward": appealList("open", "forward"),
  "open backward": appealList("open", "backward"),
  "decided forward": appealList("decided", "forward"),
  "decided backward": appealList("decided", "backward"),
};
const last = ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"];
const first = ["-infinity", "00000000-0000-0000-0000-000000000000"];

/** Appeals for the staff, without those of cases about the viewer. */
export async function readAppealList(
  reader: Reader,
  viewer: Viewer,
  filter: AppealFilterWord,
  page: PageRequest,
): Promise<Connection<AppealRow>> {
  const { isLatestFirst, of } = lists[filter];
  const begin = isLatestFirst === (page.direction === "forward") ? last : first;
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? begin;
  const asked = { ...viewerParameters(viewer), limit: page.size + 1, moment: moment!, id: id! };
  const found = await statements[`${filter} ${page.direction}`](reader, asked);
  return connection(found.map(toRow), page, (row) => [String(row[of]), row.uuid]);
}
