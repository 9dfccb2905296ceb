import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { lockOwnShift } from "./ownShift.ts";
import type { ModeratorShift } from "./shift.entity.ts";

/**
 * Takes a shift off the rota. UserErrors: ACCOUNT_LIMITED, NOT_FOUND, NOT_ALLOWED for another's, ALREADY_DECIDED when it
 * was begun or cancelled.
 */
export async function cancelShift(
  context: CommandContext,
  input: { shiftId: string },
): Promise<Outcome<ModeratorShift>> {
  const { shift, refusal } = await lockOwnShift(context, input.shiftId, "cancel");
  if (!shift) return refusal;
  shift.cancel(context.now);
  return done(shift);
}
