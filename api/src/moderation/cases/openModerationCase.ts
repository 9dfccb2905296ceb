import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { seeSubject } from "../../subjects/subject.ts";
import type { ModerationCase } from "./case.entity.ts";
import { openCase } from "./openCase.ts";
import type { ReportCategoryWord } from "./words.ts";

/**
 * Opens a case about something that a moderator saw; what is a case already stays that one. UserErrors: ACCOUNT_LIMITED,
 * NOT_FOUND also for what its author took back, NOT_ALLOWED for one's own.
 */
export async function openModerationCase(
  context: CommandContext,
  input: { subjectId: string; category: ReportCategoryWord },
): Promise<Outcome<ModerationCase>> {
  const { em, viewer, now } = context;
  const path = ["subjectId"];
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const subject = await seeSubject(transactionReader(em), viewer, input.subjectId, ["thread", "post", "member"]);
  if (!subject) return notFound(path);
  if (subject.isOwn) return refused("NOT_ALLOWED", path);
  const opened = await openCase(em, { subject, source: "ownInitiative", category: input.category }, now);
  return opened ? done(opened.moderationCase) : notFound(path);
}
