import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { refuseNote } from "../cases/caseNote.entity.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { lockCrisis } from "./lockCrisis.ts";
import { isFollowUp } from "./setCrisisFollowUp.ts";

export interface RecordCheckIn {
  crisisId: string;
  /** How the person was. */
  note: string;
  /** When to look once more; not again unless told. */
  nextAt?: Date | null;
}

/**
 * Keeps how the person was when a moderator looked again. UserErrors: BODY_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE,
 * NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED when it is closed, ACKNOWLEDGE_FIRST.
 */
export async function recordCheckIn(context: CommandContext, input: RecordCheckIn): Promise<Outcome<CrisisCase>> {
  const { em, viewer, now } = context;
  const wrong = refuseNote(input.note);
  if (wrong) return refused(wrong, ["note"]);
  const next = input.nextAt ?? null;
  if (next && !isFollowUp(next, now)) return refused("INVALID_VALUE", ["nextAt"]);
  const { crisis, refusal } = await lockCrisis(context, input, "checkIn");
  if (!crisis) return refusal;
  crisis.checkIn(next);
  await keepStep(em, crisis, { kind: "checkedIn", actorId: viewer.accountId, body: input.note.trim() }, now);
  return done(crisis);
}
