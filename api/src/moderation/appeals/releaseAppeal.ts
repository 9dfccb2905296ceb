import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Appeal } from "./appeal.entity.ts";
import { lockAppeal } from "./lockAppeal.ts";

/** Gives an appeal back. UserErrors: NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED, CLAIM_FIRST when it is not one's own. */
export async function releaseAppeal(context: CommandContext, input: { appealId: string }): Promise<Outcome<Appeal>> {
  const locked = await lockAppeal(context, input.appealId, "release");
  if (!locked.appeal) return locked.refusal;
  locked.appeal.release();
  locked.moderationCase.noted();
  return done(locked.appeal);
}
