import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";
import { Revision } from "../subjects/revisions/revision.entity.ts";
import type { Post } from "./post.entity.ts";
import { refuseBody, renderText } from "./text.ts";
import { postPolicy } from "./thread.policy.ts";
import { lockVisiblePost } from "./visibleThread.ts";

export interface EditPost {
  postId: string;
  body: string;
  expectedVersion: number;
  draftVersion?: number | null;
}

/**
 * Rewrites a post and keeps what it said before; the same text again changes nothing. UserErrors: BODY_REQUIRED,
 * BODY_TOO_LONG, NOT_FOUND, STALE_VERSION (with the current post), and whatever the post's policy refuses.
 */
export async function editPost(context: CommandContext, input: EditPost): Promise<Outcome<Post>> {
  const { em, viewer, now } = context;
  const wrong = refuseBody(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const text = await renderText(em, input.body);
  const postId = uuidOf("Post", input.postId);
  const locked = postId && (await lockVisiblePost(context, postId));
  if (!locked) return notFound(["postId"]);
  const { post, thread } = locked;
  const refusal = postPolicy.edit(viewer, locked.facts);
  if (refusal) return refused(refusal, ["postId"]);
  if (post.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], post);
  await deletePublishedDraft(context, { kind: "post", uuid: post.id }, input);
  if (post.body === input.body) return done(post);
  em.persist(Revision.of(post, post.writtenAt));
  thread.rewritePost(post, text, now);
  return done(post);
}
