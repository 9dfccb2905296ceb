import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ReportCategoryWord } from "../cases/words.ts";

const keepCare = statement<
  { accountId: string; leftOut: ReportCategoryWord[] | null; breakAt: Date | null },
  { id: string }
>(
  "keepModeratorCare",
  `insert into moderator_care (account_id, left_out, break_at)
   values (:accountId::uuid, coalesce(:leftOut::text[], '{}'), :breakAt::timestamptz)
   on conflict (account_id) do update set left_out = coalesce(:leftOut::text[], moderator_care.left_out),
     break_at = coalesce(excluded.break_at, moderator_care.break_at)
   returning account_id as "id"`,
);

/** Keeps which categories a moderator leaves to others, and that they take a break now; what is left out stays. */
export async function setModeratorCare(
  { em, viewer, now }: CommandContext,
  input: { leftOut?: ReportCategoryWord[] | null; takesBreak?: boolean | null },
): Promise<Outcome<{ id: string }>> {
  const leftOut = input.leftOut ? [...new Set(input.leftOut)] : null;
  const breakAt = input.takesBreak ? now : null;
  const [kept] = await keepCare(transactionReader(em), { accountId: viewer.accountId, leftOut, breakAt });
  return done(kept!);
}
