import { statement, type Reader } from "../../platform/database/statement.ts";
import type { LocalizedText } from "../../platform/graphql/localizedText.ts";
import type { ReportCategoryWord } from "../cases/words.ts";
import type { DecisionKindWord } from "../decisions/words.ts";
import { heldBack, rounded, smallestTold, type ToldCount } from "./smallNumbers.ts";

/** A rule as the report names it: by its newest words. */
export interface CountedRule {
  key: string;
  title: LocalizedText;
}

/** What the moderators did in some months, in numbers. */
export interface TransparencyNumbers {
  reportCount: number | null;
  categories: ToldCount<ReportCategoryWord>[];
  decisionCount: number;
  actions: ToldCount<DecisionKindWord>[];
  rules: ToldCount<CountedRule>[];
  automatedCount: number;
  notListedCount: number | null;
  medianHoursToDecision: number | null;
  appealCount: number;
  upheldCount: number;
  overturnedCount: number;
  medianHoursToAppeal: number | null;
}

/** Both days are within; in UTC. */
export interface Period {
  from: string;
  to: string;
}

interface Counted {
  categories: { key: ReportCategoryWord; count: number }[] | null;
  actions: { key: DecisionKindWord; count: number }[] | null;
  rules: { key: CountedRule; count: number }[] | null;
  decisionCount: number;
  automatedCount: number;
  notListedCount: number;
  firstCount: number;
  medianHoursToDecision: number | null;
  appealCount: number;
  upheldCount: number;
  overturnedCount: number;
  medianHoursToAppeal: number | null;
}

const within = (column: string) =>
  `${column} >= :from::date::timestamp at time zone 'UTC' and ${column} < (:to::date + 1)::timestamp at time zone 'UTC'`;
const hours = (from: string, to: string) => `extract(epoch from ${to} - ${from}) / 3600`;

/** Decisions are those of the public log; the others are counted beside it. */
const numbers = statement<Period, Counted>(
  "transparencyNumbers",
  `with decided as materialized (
     select d.kind, d.decided_at, s.automated, s.rule_id, c.opened_at,
       c.category <> 'crisis' and pl.visibility is distinct from 'private' as listed,
       not exists (select from decision e where e.case_id = d.case_id and e.decided_at < d.decided_at) as is_first
     from decision d join moderation_case c on c.id = d.case_id
     left join place pl on pl.id = c.place_id left join statement_of_reasons s on s.id = d.statement_id
     where ${within("d.decided_at")} and d.state <> 'undone'
   ), listed as (select * from decided where listed
   ), appealed as materialized (
     select a.state, ${hours("a.submitted_at", "a.decided_at")} as hours from appeal a where ${within("a.submitted_at")})
   select
     (select json_agg(json_build_object('key', category, 'count', count)) from (
        select r.category, count(*) from report r where ${within("r.created_at")} group by r.category) c) as categories,
     (select json_agg(json_build_object('key', kind, 'count', count)) from (
        select kind, count(*) from listed group by kind) k) as actions,
     (select json_agg(json_build_object('key', json_build_object('key', n.key, 'title',
          json_build_object('en', n.title_en, 'zh', n.title_zh)), 'count', u.count)) from (
        select r.key, count(*) from listed l join rule r on r.id = l.rule_id group by r.key) u
        cross join lateral (select * from rule n where n.key = u.key order by n.version desc limit 1) n) as rules,
     (select count(*) from listed) as "decisionCount",
     (select count(*) from listed where automated) as "automatedCount",
     (select count(*) from decided where not listed) as "notListedCount",
     (select count(*) from listed where is_first) as "firstCount",
     (select percentile_cont(0.5) within group (order by ${hours("opened_at", "decided_at")}) from listed where is_first) as "medianHoursToDecision",
     (select count(*) from appealed) as "appealCount",
     (select count(*) from appealed where state = 'upheld') as "upheldCount",
     (select count(*) from appealed where state = 'overturned') as "overturnedCount",
     (select percentile_cont(0.5) within group (order by hours) from appealed where hours is not null) as "medianHoursToAppeal"`,
);

const most = <Key>(one: ToldCount<Key>, other: ToldCount<Key>): number => (other.count ?? 0) - (one.count ?? 0);
const toTenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/** Counts it from what is there now. */
export async function readTransparencyNumbers(reader: Reader, period: Period): Promise<TransparencyNumbers> {
  const [counted] = await numbers(reader, period);
  const { categories, actions, rules, firstCount, ...rest } = counted!;
  const decidedAppeals = rest.upheldCount + rest.overturnedCount;
  return {
    ...rest,
    reportCount: rounded((categories ?? []).reduce((sum, { count }) => sum + count, 0)),
    categories: toldCategories(categories ?? []),
    actions: (actions ?? []).toSorted(most),
    rules: (rules ?? []).toSorted(most),
    notListedCount: rounded(rest.notListedCount),
    medianHoursToDecision: firstCount < smallestTold ? null : toTenth(rest.medianHoursToDecision),
    medianHoursToAppeal: decidedAppeals < smallestTold ? null : toTenth(rest.medianHoursToAppeal),
  };
}

/** Where somebody may be in danger few would not know who: such reports are rounded as well. */
function toldCategories(counts: { key: ReportCategoryWord; count: number }[]): ToldCount<ReportCategoryWord>[] {
  const told = heldBack(counts);
  const real = new Map(counts.map(({ key, count }) => [key, count]));
  return told
    .map(({ key, count }) => ({ key, count: key === "crisis" && count !== null ? rounded(real.get(key)!) : count }))
    .toSorted(most);
}
