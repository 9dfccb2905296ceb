import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseWriting } from "../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { seeSubject } from "../subjects/subject.ts";
import { decideAtOnce, statementOf } from "./decisions/decideAtOnce.ts";
import type { GivenDeed } from "./decisions/readDeed.ts";

/**
 * Shows a held post to everybody, as the thread's latest. UserErrors: NOT_FOUND, ACCOUNT_LIMITED, NOT_ALLOWED for one's
 * own, ALREADY_DECIDED when it does not wait, CASE_CLAIMED.
 */
export function releasePost(context: CommandContext, input: { postId: string }): Promise<Outcome<{ id: string }>> {
  return decideHeld(context, input.postId, { action: { kind: "noAction" } });
}

export interface WithholdPost {
  postId: string;
  reason: string;
  ruleId?: string | null;
}

/**
 * Keeps a held post from others for good; its author reads why. UserErrors: those of `releasePost`, REASON_REQUIRED,
 * TEXT_TOO_LONG.
 */
export async function withholdPost(context: CommandContext, input: WithholdPost): Promise<Outcome<{ id: string }>> {
  return decideHeld(context, input.postId, {
    action: { kind: "remove" },
    statement: await statementOf(context, input),
  });
}

/** Answers the post. What stood in the thread once is not held: a case decides about it. */
async function decideHeld(context: CommandContext, postId: string, deed: GivenDeed): Promise<Outcome<{ id: string }>> {
  const { em, viewer } = context;
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const post = await seeSubject(transactionReader(em), viewer, postId, ["post"]);
  if (!post) return notFound(["postId"]);
  if (post.isOwn) return refused("NOT_ALLOWED", ["postId"]);
  const decided = await decideAtOnce(context, post, "hold", deed);
  if (decided.userErrors) return { userErrors: decided.userErrors };
  const { detail, before } = decided.value;
  const wasHeld = detail.published || before["state"] === "held";
  return wasHeld ? done({ id: post.uuid }) : refused("ALREADY_DECIDED", ["postId"]);
}
