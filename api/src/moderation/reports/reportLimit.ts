import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ReportCategoryWord } from "../cases/words.ts";

/** One member reports so much in 24 hours; those who fear for somebody are counted apart, so that nothing stops them. */
export const mostReportsADay = 20;

const lockReporter = statement<{ reporterId: string }, object>(
  "lockReporter",
  `select pg_advisory_xact_lock(hashtextextended(:reporterId::text, 6))`,
);

const reportsToday = statement<{ reporterId: string; since: Date; isCrisis: boolean }, { count: number }>(
  "reportsToday",
  `select count(*)::int as count from report r where r.reporter_id = :reporterId::uuid
     and r.created_at > :since::timestamptz and (r.category = 'crisis') = :isCrisis::boolean`,
);

/** Two reports of one member wait for each other, so that none is counted late. */
export async function isOverLimit({ em, viewer, now }: CommandContext, category: ReportCategoryWord): Promise<boolean> {
  const reader = transactionReader(em);
  const reporterId = viewer.accountId;
  await lockReporter(reader, { reporterId });
  const since = new Date(now.getTime() - 86_400_000);
  const [found] = await reportsToday(reader, { reporterId, since, isCrisis: category === "crisis" });
  return found!.count >= mostReportsADay;
}
