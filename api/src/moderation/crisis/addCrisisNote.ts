import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { refuseNote } from "../cases/caseNote.entity.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { lockCrisis } from "./lockCrisis.ts";

/** Writes to the other moderators about a crisis. UserErrors: BODY_REQUIRED, TEXT_TOO_LONG, NOT_FOUND, ACCOUNT_LIMITED. */
export async function addCrisisNote(
  context: CommandContext,
  input: { crisisId: string; body: string },
): Promise<Outcome<CrisisCase>> {
  const { em, viewer, now } = context;
  const wrong = refuseNote(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const { crisis, refusal } = await lockCrisis(context, input, "addNote");
  if (!crisis) return refusal;
  crisis.changed();
  await keepStep(em, crisis, { kind: "noted", actorId: viewer.accountId, body: input.body.trim() }, now);
  return done(crisis);
}
