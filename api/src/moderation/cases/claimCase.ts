import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { ModerationCase } from "./case.entity.ts";
import { lockCase } from "./lockCase.ts";

/**
 * Takes a case, or goes on working on it: a claim ends by itself after `claimMinutes` without that. UserErrors:
 * NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED, CASE_CLAIMED while another moderator works on it, NOT_ALLOWED for whoever
 * asked for a second look.
 */
export async function claimCase(context: CommandContext, input: { caseId: string }): Promise<Outcome<ModerationCase>> {
  const { moderationCase, refusal } = await lockCase(context, input, "claim");
  if (!moderationCase) return refusal;
  moderationCase.claim(context.viewer.accountId, context.now);
  return done(moderationCase);
}
