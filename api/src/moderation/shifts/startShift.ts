import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { lockOwnShift } from "./ownShift.ts";
import type { ModeratorShift } from "./shift.entity.ts";

/**
 * Goes on duty. UserErrors: ACCOUNT_LIMITED, NOT_FOUND, NOT_ALLOWED for another's, ALREADY_DECIDED when it was begun or
 * cancelled, SHIFT_NOT_NOW more than half an hour before its time or after its end.
 */
export async function startShift(
  context: CommandContext,
  input: { shiftId: string },
): Promise<Outcome<ModeratorShift>> {
  const { shift, refusal } = await lockOwnShift(context, input.shiftId, "start");
  if (!shift) return refusal;
  if (!shift.isDue(context.now)) return refused("SHIFT_NOT_NOW", ["shiftId"]);
  shift.start(context.now);
  return done(shift);
}
