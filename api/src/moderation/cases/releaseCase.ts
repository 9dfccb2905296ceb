import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { ModerationCase } from "./case.entity.ts";
import { lockCase } from "./lockCase.ts";

/**
 * Gives a case back to the queue, or takes back that one asked for a second look. UserErrors: NOT_FOUND,
 * ACCOUNT_LIMITED, ALREADY_DECIDED, CLAIM_FIRST when it is not one's own.
 */
export async function releaseCase(
  context: CommandContext,
  input: { caseId: string },
): Promise<Outcome<ModerationCase>> {
  const { moderationCase, refusal } = await lockCase(context, input, "release");
  if (!moderationCase) return refusal;
  moderationCase.unclaim();
  return done(moderationCase);
}
