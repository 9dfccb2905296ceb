import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { horizonSql } from "../../platform/bus/horizon.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import { caseColumns, latestSnapshot, toCaseRow, type CaseRow, type CaseSelection } from "./case.queries.ts";
import { undecidedCase } from "./case.states.ts";
import { visibleCase } from "./case.visibility.ts";
import type { CasePriorityWord, CaseSourceWord, CaseStateWord, ReportCategoryWord } from "./words.ts";

/** Which cases of the queue are wanted; null where it does not matter. */
export interface CaseFilter {
  state: CaseStateWord | null;
  category: ReportCategoryWord | null;
  priority: CasePriorityWord | null;
  source: CaseSourceWord | null;
  kind: SubjectKindWord | null;
  placeId: string | null;
  /** Those that the viewer works on. */
  isMine: boolean;
  /** What stays out of their queue. */
  leftOut: readonly ReportCategoryWord[];
}

type QueueParameters = ViewerParameters &
  Omit<CaseFilter, "priority" | "isMine"> & {
    /** The least and the most urgent that is wanted: the key's own first part, so that a page begins at the right one. */
    from: number;
    to: number;
    limit: number;
    urgency: number;
    rankedAt: string;
    id: string;
  };

/** Each filter as SQL, the ones that leave the fewest cases first. Every one of them has an index in the queue's order. */
const filters = {
  mine: `c.assigned_to = :viewerId::uuid and c.claim_expires_at > now()`,
  placeId: `c.place_id = :placeId::uuid`,
  state: `c.state = :state::text`,
  category: `c.category = :category::text`,
  kind: `c.subject_kind = :kind::text`,
  source: `c.source = :source::text`,
} as const;
type FilterName = keyof typeof filters;
const leads = Object.keys(filters) as FilterName[];

const nullable = { placeId: "uuid", state: "text", category: "text", kind: "text", source: "text" } as const;

/** The filters after the one that the index is chosen by; whatever is not wanted is null. Those before it are not wanted. */
const others = (lead: FilterName): string =>
  (Object.keys(nullable) as (keyof typeof nullable)[])
    .filter((name) => leads.indexOf(name) > leads.indexOf(lead))
    .map((name) => ` and (:${name}::${nullable[name]} is null or ${filters[name]})`)
    .join("");

function queue(direction: PageRequest["direction"], lead: FilterName | null) {
  const [comparison, order] = direction === "forward" ? [">", "asc"] : ["<", "desc"];
  const ordered = `-c.urgency ${order}, c.ranked_at ${order}, c.id ${order}`;
  return statement<QueueParameters, CaseSelection>(
    `moderationQueue_${lead ?? "all"}_${direction}`,
    `select ${caseColumns} from (
       select c.* from moderation_case c
       where ${undecidedCase("c")}${lead ? ` and ${filters[lead]}${others(lead)}` : ""}
         and (-c.urgency, c.ranked_at, c.id) ${comparison} (:urgency::smallint, :rankedAt::timestamptz, :id::uuid)
         and -c.urgency between :from::smallint and :to::smallint
         and c.category <> all(:leftOut::text[]) and ${visibleCase("c")}
       order by ${ordered} limit :limit::int
     ) c ${latestSnapshot}
     order by ${ordered}`,
  );
}

const statements = new Map(
  [...leads, null].map((lead) => [lead, { forward: queue("forward", lead), backward: queue("backward", lead) }]),
);
const ends = {
  forward: ["-9", "-infinity", "00000000-0000-0000-0000-000000000000"],
  backward: ["9", "infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
};
const urgencies: Record<CasePriorityWord, number> = { crisis: -3, high: -2, routine: -1 };

/** A page of the cases that wait for a decision: the most urgent first, of these the one that has waited longest. */
export async function readQueue(
  reader: Reader,
  viewer: Viewer,
  { isMine, priority, ...filter }: CaseFilter,
  page: PageRequest,
): Promise<Connection<CaseRow>> {
  const lead = leads.find((name) => (name === "mine" ? isMine : filter[name] !== null)) ?? null;
  const [urgency, rankedAt, id] = keyOfKinds(page.key, ["integer", "moment", "uuid"]) ?? ends[page.direction];
  const only = priority && urgencies[priority];
  const selected = await statements.get(lead)![page.direction](reader, {
    ...viewerParameters(viewer),
    ...filter,
    ...{ from: only ?? -3, to: only ?? -1, limit: page.size + 1 },
    ...{ urgency: Number(urgency), rankedAt: rankedAt!, id: id! },
  });
  return connection(selected.map(toCaseRow), page, ({ order, uuid }) => [order.urgency, order.rankedAt, uuid]);
}

/** Of one category so many are counted, and no more. */
export const mostCounted = 200;

/** How many cases of a category and a priority wait. */
export interface CaseCount {
  category: ReportCategoryWord;
  priority: CasePriorityWord;
  count: number;
}

const caseCounts = statement<ViewerParameters & { categories: readonly string[] }, CaseCount>(
  "moderationCaseCounts",
  `select asked.category, counted.priority, counted.count from unnest(:categories::text[]) asked(category)
   cross join lateral (
     select waiting.priority, count(*)::int as count from (
       select c.priority from moderation_case c
       where ${undecidedCase("c")} and c.category = asked.category and ${visibleCase("c")} limit ${mostCounted}
     ) waiting group by waiting.priority) counted`,
);

/** How many cases of each of these categories wait for a decision, by priority. */
export const countCases = (
  reader: Reader,
  viewer: Viewer,
  categories: readonly ReportCategoryWord[],
): Promise<CaseCount[]> => caseCounts(reader, { ...viewerParameters(viewer), categories });

const oldestCase = statement<ViewerParameters & { leftOut: readonly ReportCategoryWord[] }, { openedAt: string }>(
  "oldestModerationCase",
  `select c.opened_at as "openedAt" from moderation_case c
   where ${undecidedCase("c")} and c.category <> all(:leftOut::text[]) and ${visibleCase("c")}
   order by c.opened_at, c.id limit 1`,
);

/** Since when the case that has waited longest is open, of those not left out; null when none waits. */
export async function readOldestCase(
  reader: Reader,
  viewer: Viewer,
  leftOut: readonly ReportCategoryWord[],
): Promise<string | null> {
  return (await oldestCase(reader, { ...viewerParameters(viewer), leftOut }))[0]?.openedAt ?? null;
}

const queueHorizon = statement<object, { horizon: string }>(
  "moderationQueueHorizon",
  `select ${horizonSql} as horizon`,
);

/** Where the queue's live events stand. */
export async function readQueueHorizon(reader: Reader): Promise<string> {
  return (await queueHorizon(reader, {}))[0]!.horizon;
}

const moderators = statement<object, { accountId: string }>(
  "moderators",
  `select distinct s.account_id as "accountId" from staff_role s where s.role in ('moderator', 'administrator')`,
);

/** Everybody who decides cases. */
export const readModerators = async (reader: Reader): Promise<string[]> =>
  (await moderators(reader, {})).map(({ accountId }) => accountId);
