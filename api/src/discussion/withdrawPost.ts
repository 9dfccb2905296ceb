import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import type { Post } from "./post.entity.ts";
import { postPolicy } from "./thread.policy.ts";
import { lockOwnOrVisiblePost } from "./visibleThread.ts";

export interface WithdrawPost {
  postId: string;
}

/**
 * Takes a post's text back: from now on nobody reads it or an earlier version of it, the staff neither; its number
 * stays. Its author may do so also where they can no longer go. UserErrors: NOT_FOUND, NOT_ALLOWED, ALREADY_WITHDRAWN.
 */
export async function withdrawPost(context: CommandContext, input: WithdrawPost): Promise<Outcome<Post>> {
  const postId = uuidOf("Post", input.postId);
  const locked = postId && (await lockOwnOrVisiblePost(context, postId));
  if (!locked) return notFound(["postId"]);
  const refusal = postPolicy.withdraw(context.viewer, locked.facts);
  if (refusal) return refused(refusal, ["postId"]);
  locked.thread.withdrawPost(locked.post, context.now);
  return done(locked.post);
}
