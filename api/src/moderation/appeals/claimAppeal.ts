import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Appeal } from "./appeal.entity.ts";
import { lockAppeal } from "./lockAppeal.ts";

/**
 * Takes an appeal. UserErrors: NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED, NOT_ALLOWED for whoever had a part in the
 * decision, CASE_CLAIMED while another moderator works on it.
 */
export async function claimAppeal(context: CommandContext, input: { appealId: string }): Promise<Outcome<Appeal>> {
  const locked = await lockAppeal(context, input.appealId, "claim");
  if (!locked.appeal) return locked.refusal;
  locked.appeal.claim(context.viewer.accountId, context.now);
  locked.moderationCase.noted();
  return done(locked.appeal);
}
