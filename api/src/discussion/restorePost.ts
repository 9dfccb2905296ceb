import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import type { Post } from "./post.entity.ts";
import { postPolicy } from "./thread.policy.ts";
import { lockOwnOrVisiblePost } from "./visibleThread.ts";

export interface RestorePost {
  postId: string;
}

/**
 * The author's undo of a withdrawal, for `undoMinutes`, wherever the post stands. UserErrors: NOT_FOUND, NOT_ALLOWED (also when there is nothing
 * to undo), UNDO_TOO_LATE.
 */
export async function restorePost(context: CommandContext, input: RestorePost): Promise<Outcome<Post>> {
  const postId = uuidOf("Post", input.postId);
  const locked = postId && (await lockOwnOrVisiblePost(context, postId));
  if (!locked) return notFound(["postId"]);
  const refusal = postPolicy.restore(context.viewer, locked.facts);
  if (refusal) return refused(refusal, ["postId"]);
  locked.thread.restorePost(locked.post);
  return done(locked.post);
}
