import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { seeSubject } from "../../subjects/subject.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import { raiseCrisis } from "./raiseCrisis.ts";

/**
 * A moderator says that somebody may be in danger; what is a crisis already stays that one. UserErrors: ACCOUNT_LIMITED,
 * NOT_FOUND also for what its author took back, NOT_ALLOWED for one's own words.
 */
export async function openCrisis(context: CommandContext, input: { subjectId: string }): Promise<Outcome<CrisisCase>> {
  const { em, viewer } = context;
  const path = ["subjectId"];
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const subject = await seeSubject(transactionReader(em), viewer, input.subjectId, ["thread", "post", "member"]);
  if (!subject) return notFound(path);
  if (subject.isOwn) return refused("NOT_ALLOWED", path);
  const crisis = await raiseCrisis(context, { subject, source: "moderator", actorId: viewer.accountId });
  return crisis ? done(crisis) : notFound(path);
}
