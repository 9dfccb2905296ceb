import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseWriting } from "../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { seeSubject } from "../subjects/subject.ts";
import { decideAtOnce, statementOf } from "./decisions/decideAtOnce.ts";
import { faceFor, postOfFace } from "./measuredFace.ts";

export interface TakeMeasure {
  personaId: string;
  reason: string;
  ruleId?: string | null;
  endsAt: Date;
  postId?: string | null;
}

/**
 * Decides about a face at once: warns it, has what it writes looked at first, or stops its author from posting, until a
 * time. Whoever it is stays unknown to the moderator. UserErrors: ACCOUNT_LIMITED, NOT_FOUND, NOT_ALLOWED for one's own
 * face, and those of `decideAtOnce`. Answers the measure.
 */
export async function takeMeasure(
  context: CommandContext,
  kind: "warn" | "hold" | "limit",
  input: TakeMeasure,
): Promise<Outcome<{ id: string }>> {
  const refusal = refuseWriting(context.viewer);
  if (refusal) return refused(refusal);
  const seen = await faceFor(context, input.personaId);
  if (!seen) return notFound(["personaId"]);
  if (seen.viewerIsSelf) return refused("NOT_ALLOWED", ["personaId"]);
  if ((await postOfFace(context, seen, input.postId)) === undefined) return notFound(["postId"]);
  const subject = await seeSubject(transactionReader(context.em), context.viewer, input.postId ?? input.personaId, [
    "post",
    "persona",
  ]);
  const deed = { action: { kind }, until: input.endsAt, statement: await statementOf(context, input) };
  const decided = await decideAtOnce(context, subject!, "ownInitiative", deed);
  return decided.userErrors ? { userErrors: decided.userErrors } : done({ id: decided.value.measureId! });
}
