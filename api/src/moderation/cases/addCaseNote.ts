import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { ModerationCase } from "./case.entity.ts";
import { CaseNote, refuseNote } from "./caseNote.entity.ts";
import { lockCase } from "./lockCase.ts";

/** Writes to the other moderators about a case. UserErrors: BODY_REQUIRED, TEXT_TOO_LONG, NOT_FOUND, ACCOUNT_LIMITED. */
export async function addCaseNote(
  context: CommandContext,
  input: { caseId: string; body: string },
): Promise<Outcome<ModerationCase>> {
  const { em, viewer, now } = context;
  const wrong = refuseNote(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const { moderationCase, refusal } = await lockCase(context, input, "addNote");
  if (!moderationCase) return refusal;
  const given = { caseId: moderationCase.id, authorId: viewer.accountId, body: input.body, now };
  em.persist(CaseNote.write({ ...given, kind: "note" }));
  moderationCase.noted();
  return done(moderationCase);
}
