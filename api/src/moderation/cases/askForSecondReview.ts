import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { ModerationCase } from "./case.entity.ts";
import { CaseNote, refuseNote } from "./caseNote.entity.ts";
import { lockCase } from "./lockCase.ts";

/**
 * Asks another moderator to look at a case and to decide it. UserErrors: BODY_REQUIRED, TEXT_TOO_LONG, NOT_FOUND,
 * ACCOUNT_LIMITED, ALREADY_DECIDED, CLAIM_FIRST, STALE_VERSION (with the current case).
 */
export async function askForSecondReview(
  context: CommandContext,
  input: { caseId: string; note: string; expectedVersion: number },
): Promise<Outcome<ModerationCase>> {
  const { em, viewer, now } = context;
  const wrong = refuseNote(input.note);
  if (wrong) return refused(wrong, ["note"]);
  const { moderationCase, refusal } = await lockCase(context, input, "askForSecondReview");
  if (!moderationCase) return refusal;
  const given = { caseId: moderationCase.id, authorId: viewer.accountId, body: input.note, now };
  em.persist(CaseNote.write({ ...given, kind: "handover" }));
  moderationCase.askForSecondReview(viewer.accountId);
  return done(moderationCase);
}
