import { statement, type Reader } from "../../platform/database/statement.ts";
import type { RankedReport } from "../cases/priority.ts";
import type { ReportCategoryWord } from "../cases/words.ts";

/** So many reports of a case say all that its rank can be told from: more of them add nothing. */
export const mostRanked = 50;
/** So many of a reporter's latest decided reports are their record. */
export const recordLength = 50;

/** SQL join: how the other reports of the reporter of a report ended, as `record`. Decided cases count alone. */
export const recordOf = (report: string): string =>
  `cross join lateral (select count(*) filter (where past.state = 'upheld')::int as upheld,
       count(*) filter (where past.state = 'notUpheld')::int as "notUpheld"
     from (select e.state from report e where e.reporter_id = ${report}.reporter_id and e.state in ('upheld', 'notUpheld')
           and not e.is_cleared and e.case_id <> ${report}.case_id order by e.created_at desc, e.id desc limit ${recordLength}) past) record`;

interface Selection {
  category: ReportCategoryWord;
  ruleWeight: number | null;
  upheld: number;
  notUpheld: number;
  total: number;
}

const rankedReports = statement<{ caseId: string }, Selection>(
  "rankedReports",
  `select r.category, rule.weight as "ruleWeight", record.upheld, record."notUpheld", r.total
   from (select own.*, count(*) over ()::int as total from report own
         where own.case_id = :caseId::uuid and own.state <> 'withdrawn'
         order by own.created_at desc, own.id desc limit ${mostRanked}) r
   left join rule on rule.id = r.rule_id
   ${recordOf("r")}`,
);

/**
 * What a case's rank is told from: its reports, the latest first, with the record of each reporter, and how many there
 * are. Those that were withdrawn say nothing.
 */
export async function readRankedReports(
  reader: Reader,
  caseId: string,
): Promise<{ reports: RankedReport[]; total: number }> {
  const found = await rankedReports(reader, { caseId });
  const reports = found.map(({ category, ruleWeight, upheld, notUpheld }) => ({
    ...{ category, ruleWeight, record: { upheld, notUpheld } },
  }));
  return { reports, total: found[0]?.total ?? 0 };
}
