import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";
import { Revision } from "../subjects/revisions/revision.entity.ts";
import type { ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { readWarnings, warnAlike, type Warnings } from "../subjects/warnings/warnings.ts";
import { attachPictures, refusePictures, type GivenPicture } from "../subjects/pictures/attachPictures.ts";
import { refuseOnHold } from "./hold.ts";
import { descriptionsOf, notesOf, refusePersonalData } from "../kernel/personalData.ts";
import type { Post } from "./post.entity.ts";
import { refuseRestricted } from "./restrictions.ts";
import { refuseBody, renderText } from "./text.ts";
import { postPolicy } from "./thread.policy.ts";
import { lockVisiblePost, type LockedPost } from "./visibleThread.ts";

export interface EditPost {
  postId: string;
  body: string;
  expectedVersion: number;
  draftVersion?: number | null;
  contentWarnings?: ContentWarningInput[] | null;
  /** Left out, the pictures stay as they are. */
  pictures?: GivenPicture[] | null;
  personalDataConfirmed?: boolean | null;
}

/**
 * Rewrites a post and keeps what it said before; pictures that go are kept nowhere. The same again changes nothing.
 * What waits or is hidden is mended under a hold, too; what others read already is not. What the moderators hid stays so
 * until they have looked at it again.
 * UserErrors: BODY_REQUIRED, BODY_TOO_LONG, those of `readWarnings`, TOO_MANY_PICTURES, TEXT_TOO_LONG, NOT_FOUND,
 * STALE_VERSION (with the current post), ON_HOLD, RULES_CHANGED, PERSONAL_DATA_FOUND, PICTURE_GONE, and whatever the post's policy refuses.
 */
export async function editPost(context: CommandContext, input: EditPost): Promise<Outcome<Post>> {
  const { em, viewer, now } = context;
  const wrong = refuseBody(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const chosen = input.contentWarnings ? readWarnings(input.contentWarnings) : null;
  if (chosen?.userErrors) return { userErrors: chosen.userErrors };
  const wrongPictures = refusePictures<Post>(input.pictures ?? []);
  if (wrongPictures) return wrongPictures;
  const text = await renderText(em, input.body);
  const postId = uuidOf("Post", input.postId);
  const locked = postId && (await lockVisiblePost(context, postId));
  if (!locked) return notFound(["postId"]);
  const { post, thread } = locked;
  const isRead = post.state === "published";
  const refusal =
    postPolicy.edit(viewer, locked.facts) ??
    (isRead ? await refuseOnHold(context, post.personaId) : null) ??
    (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, ["postId"]);
  if (post.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], post);
  const restricted = refuseRestricted<Post>(viewer, { ...text, pictures: input.pictures }, now, post);
  if (restricted) return restricted;
  const beside = [...notesOf(input.contentWarnings), ...descriptionsOf(input.pictures)];
  const texts = [{ text: input.body, path: ["body"] }, ...beside];
  const personal = refusePersonalData<Post>(texts, input.personalDataConfirmed, [post.body, post.warningNote ?? ""]);
  if (personal) return personal;
  const changed = await changePictures(context, locked, input.pictures);
  if (changed) return changed;
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

/** Why the pictures can't be these; null when they are now. */
async function changePictures(
  context: CommandContext,
  { post, thread }: LockedPost,
  pictures: GivenPicture[] | null | undefined,
): Promise<Outcome<Post> | null> {
  if (!pictures) return null;
  const attached = await attachPictures(context, { kind: "post", uuid: post.id }, pictures);
  if (attached.userErrors) return { userErrors: attached.userErrors };
  if (attached.value.hasChanged) thread.illustratePost(post, pictures.length);
  return null;
}
