import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { onCall } from "./onCall.ts";
import { lockOwnShift } from "./ownShift.ts";
import { ModeratorShift } from "./shift.entity.ts";

export interface HandOverShift {
  shiftId: string;
  note: string;
  /** Whose shift goes on; the next one's on the rota unless told. */
  toShiftId?: string | null;
}

/** Unit: characters. */
export const handOverNoteMaxLength = 2000;

/**
 * Goes off duty and tells the next one what they have to know. UserErrors: ACCOUNT_LIMITED, BODY_REQUIRED,
 * TEXT_TOO_LONG, NOT_FOUND, NOT_ALLOWED for another's, ALREADY_DECIDED when one is not on duty by it, INVALID_VALUE for a
 * shift that nobody else is going to work.
 */
export async function handOverShift(context: CommandContext, input: HandOverShift): Promise<Outcome<ModeratorShift>> {
  const note = input.note.trim();
  const wrong = refuseNote(note);
  if (wrong) return refused(wrong, ["note"]);
  const { shift, refusal } = await lockOwnShift(context, input.shiftId, "handOver");
  if (!shift) return refusal;
  const next = input.toShiftId == null ? await nextShift(context) : await namedShift(context, input.toShiftId);
  if (next?.userErrors) return { userErrors: next.userErrors };
  shift.handOver(note, next?.value ?? null, context.now);
  return done(shift);
}

function refuseNote(note: string): UserErrorCode | null {
  if (note === "") return "BODY_REQUIRED";
  return [...note].length > handOverNoteMaxLength ? "TEXT_TOO_LONG" : null;
}

/** Whoever else is on duty already, or is the next to be. */
async function nextShift({ em, viewer, now }: CommandContext): Promise<Outcome<string> | null> {
  const called = await onCall(transactionReader(em), now);
  const next = called.find(({ accountId }) => accountId !== viewer.accountId);
  return next ? done(next.shiftId) : null;
}

async function namedShift({ em, viewer, now }: CommandContext, globalId: string): Promise<Outcome<string>> {
  const path = ["toShiftId"];
  const id = uuidOf("ModeratorShift", globalId);
  const next = id && (await em.findOne(ModeratorShift, { id }));
  if (!next) return notFound(path);
  const isAhead = (next.state === "planned" || next.state === "onDuty") && !next.isOver(now);
  return isAhead && next.accountId !== viewer.accountId ? done(next.id) : refused("INVALID_VALUE", path);
}
