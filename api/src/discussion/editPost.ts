import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { wordsWithLinks } from "../kernel/links.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";
import { Revision } from "../subjects/revisions/revision.entity.ts";
import { readWarnings, warnAlike } from "../subjects/warnings/warnings.ts";
import { attachPictures, refusePictures, type GivenPicture } from "../subjects/pictures/attachPictures.ts";
import { accountForScreening } from "../subjects/screening/watchList.ts";
import { refuseOnHold, refuseWaiting } from "./hold.ts";
import { refuseRestricted } from "./restrictions.ts";
import type { Post } from "./post.entity.ts";
import { screenWriting, type GivenWriting, type ScreenedWriting } from "./screenWriting.ts";
import { refuseBody } from "./text.ts";
import { postPolicy } from "./thread.policy.ts";
import { lockVisiblePost, type LockedPost } from "./visibleThread.ts";

/** Pictures and warnings that are left out stay as they are. */
export interface EditPost extends Omit<GivenWriting, "title"> {
  postId: string;
  expectedVersion: number;
  draftVersion?: number | null;
}

/**
 * Rewrites a post and keeps what it said before; pictures that go are kept nowhere. The same again changes nothing.
 * What waits or is hidden is mended under a hold, too; what others read already is not, nor is anything added to it that
 * would wait. What the moderators hid stays so until they have looked at it again.
 * UserErrors: BODY_REQUIRED, BODY_TOO_LONG, those of `readWarnings`, TOO_MANY_PICTURES, TEXT_TOO_LONG, NOT_FOUND,
 * STALE_VERSION (with the current post), ON_HOLD, RULES_CHANGED, those of `screenWriting` and `refuseRestricted`, TOO_MANY_LINKS, MUST_WAIT,
 * PICTURE_GONE, and whatever the post's policy refuses.
 */
export async function editPost(context: CommandContext, input: EditPost): Promise<Outcome<Post>> {
  const wrong = refuseBody(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const chosen = input.contentWarnings ? readWarnings(input.contentWarnings) : null;
  if (chosen?.userErrors) return { userErrors: chosen.userErrors };
  const wrongPictures = refusePictures<Post>(input.pictures ?? []);
  if (wrongPictures) return wrongPictures;
  const postId = uuidOf("Post", input.postId);
  const locked = postId && (await lockVisiblePost(context, postId));
  if (!locked) return notFound(["postId"]);
  const { post } = locked;
  const isRead = post.state === "published";
  const refusal =
    postPolicy.edit(context.viewer, locked.facts) ??
    (isRead ? await refuseOnHold(context, post.personaId) : null) ??
    (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, ["postId"]);
  if (post.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], post);
  const given = { body: input.body, warnings: chosen?.value ?? post, pictures: input.pictures ?? [] };
  const screened = await screenWriting(context, given, input, publishedOf(post));
  if (screened.userErrors) return { userErrors: screened.userErrors };
  const shown = { ...screened.value.text, pictures: input.pictures };
  const where = { personaId: post.personaId, placeId: locked.thread.placeId, isRead, path: ["body"] };
  const stops =
    refuseRestricted<Post>(context.viewer, shown, context.now, post) ??
    (await refuseWaiting<Post>(context, { ...where, writing: screened.value }));
  if (stops) return stops;
  const changed = await changePictures(context, locked, input.pictures && screened.value.pictures);
  if (changed) return changed;
  await deletePublishedDraft(context, { kind: "post", uuid: post.id }, input);
  return rewrite(context, locked, screened.value);
}

/** What it says by now, as it was written and as it is read. */
const publishedOf = ({ body, bodyHtml, warningNote }: Post): string[] => [
  ...[body, warningNote ?? "", wordsWithLinks(bodyHtml)],
];

/** Writes it, unless it is the same as before. */
async function rewrite(
  context: CommandContext,
  { post, thread }: LockedPost,
  { text, warnings, terms }: ScreenedWriting,
): Promise<Outcome<Post>> {
  const { em, now } = context;
  if (post.body !== text.body) {
    em.persist(Revision.of(post, post.writtenAt));
    thread.rewritePost(post, text, warnings, now);
  } else if (!warnAlike(post, warnings)) thread.warnOfPost(post, warnings);
  await em.flush();
  await accountForScreening(context, { subject: { kind: "post", uuid: post.id }, terms, holdCauses: [] });
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
