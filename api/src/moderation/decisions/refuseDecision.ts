import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ModerationCase } from "../cases/case.entity.ts";
import { casePolicy } from "../cases/case.policy.ts";
import { caseFacts } from "../cases/lockCase.ts";

const reported = statement<{ caseId: string; accountId: string }, object>(
  "hasReportedCase",
  `select from report r where r.case_id = :caseId::uuid and r.reporter_id = :accountId::uuid and r.state <> 'withdrawn'`,
);

/** Why a moderator may not decide a case that is theirs to see, or null: nobody decides what they reported themself. */
export async function refuseDecision(
  { em, viewer, now }: CommandContext,
  moderationCase: ModerationCase,
): Promise<UserErrorCode | null> {
  const refusal = casePolicy.decide(viewer, caseFacts(moderationCase, now));
  if (refusal) return refusal;
  const { accountId } = viewer;
  const own = await reported(transactionReader(em), { caseId: moderationCase.id, accountId });
  return own.length > 0 ? "NOT_ALLOWED" : null;
}
