import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { refuseNote } from "../cases/caseNote.entity.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { lockCrisis } from "./lockCrisis.ts";

/**
 * Closes a crisis with what was done and why it can be closed. UserErrors: BODY_REQUIRED, TEXT_TOO_LONG, NOT_FOUND,
 * ACCOUNT_LIMITED, ALREADY_DECIDED, ACKNOWLEDGE_FIRST, STALE_VERSION when something came meanwhile, such as an answer.
 */
export async function closeCrisis(
  context: CommandContext,
  input: { crisisId: string; note: string; expectedVersion: number },
): Promise<Outcome<CrisisCase>> {
  const { em, viewer, now } = context;
  const wrong = refuseNote(input.note);
  if (wrong) return refused(wrong, ["note"]);
  const { crisis, refusal } = await lockCrisis(context, input, "close");
  if (!crisis) return refusal;
  crisis.close(viewer.accountId, now);
  await keepStep(em, crisis, { kind: "closed", actorId: viewer.accountId, body: input.note.trim() }, now);
  return done(crisis);
}
