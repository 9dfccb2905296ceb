import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { refused, type Outcome } from "../../kernel/outcome.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { ModeratorShift } from "./shift.entity.ts";
import type { ShiftHappening } from "./shift.states.ts";

type Found = { shift: ModeratorShift; refusal?: undefined } | { shift?: undefined; refusal: Outcome<ModeratorShift> };

/** The viewer's own shift under its row lock, when this can happen to it. */
export async function lockOwnShift(
  context: CommandContext,
  globalId: string,
  happening: ShiftHappening,
): Promise<Found> {
  const path = ["shiftId"];
  const refusal = refuseWriting(context.viewer);
  if (refusal) return { refusal: refused(refusal) };
  const id = uuidOf("ModeratorShift", globalId);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const shift = id && (await context.em.findOne(ModeratorShift, { id }, { lockMode }));
  if (!shift) return { refusal: notFound(path) };
  if (shift.accountId !== context.viewer.accountId) return { refusal: refused("NOT_ALLOWED", path) };
  return shift.can(happening) ? { shift } : { refusal: refused("ALREADY_DECIDED", path) };
}
