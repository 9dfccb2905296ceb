import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";
import { Revision } from "../subjects/revisions/revision.entity.ts";
import type { ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { readWarnings, warnAlike, type Warnings } from "../subjects/warnings/warnings.ts";
import type { Post } from "./post.entity.ts";
import { refuseBody, renderText } from "./text.ts";
import { postPolicy } from "./thread.policy.ts";
import { lockVisiblePost } from "./visibleThread.ts";

export interface EditPost {
  postId: string;
  body: string;
  expectedVersion: number;
  draftVersion?: number | null;
  contentWarnings?: ContentWarningInput[] | null;
}

/**
 * Rewrites a post and keeps what it said before; the same text again changes nothing. UserErrors: BODY_REQUIRED,
 * BODY_TOO_LONG, those of `readWarnings`, NOT_FOUND, STALE_VERSION (with the current post), and whatever the post's policy refuses.
 */
export async function editPost(context: CommandContext, input: EditPost): Promise<Outcome<Post>> {
  const { em, viewer, now } = context;
  const wrong = refuseBody(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const chosen = input.contentWarnings ? readWarnings(input.contentWarnings) : null;
  if (chosen?.userErrors) return { userErrors: chosen.userErrors };
  const text = await renderText(em, input.body);
  const postId = uuidOf("Post", input.postId);
  const locked = postId && (await lockVisiblePost(context, postId));
  if (!locked) return notFound(["postId"]);
  const { post, thread } = locked;
  const refusal = postPolicy.edit(viewer, locked.facts);
  if (refusal) return refused(refusal, ["postId"]);
  if (post.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], post);
  await deletePublishedDraft(context, { kind: "post", uuid: post.id }, input);
  const warnings: Warnings = chosen?.value ?? post;
  if (post.body === input.body) {
    if (!warnAlike(post, warnings)) thread.warnOfPost(post, warnings);
    return done(post);
  }
  em.persist(Revision.of(post, post.writtenAt));
  thread.rewritePost(post, text, warnings, now);
  return done(post);
}
