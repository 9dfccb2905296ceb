import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { personaOf } from "../identity/personas/vault.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";
import type { ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { readWarnings } from "../subjects/warnings/warnings.ts";
import { attachPictures, refusePictures, type GivenPicture } from "../subjects/pictures/attachPictures.ts";
import { isFaceOnHold } from "./hold.ts";
import { descriptionsOf, notesOf, refusePersonalData } from "../kernel/personalData.ts";
import { Post } from "./post.entity.ts";
import { refuseRestricted } from "./restrictions.ts";
import { ownPostPublished } from "./readState.ts";
import { refuseBody, renderText } from "./text.ts";
import { threadPolicy } from "./thread.policy.ts";
import { lockVisibleThread } from "./visibleThread.ts";

export interface ReplyToThread {
  threadId: string;
  body: string;
  quotedPostId?: string | null;
  draftVersion?: number | null;
  /** Under the pseudonym that the member has in this thread. */
  anonymous?: boolean | null;
  contentWarnings?: ContentWarningInput[] | null;
  pictures?: GivenPicture[] | null;
  personalDataConfirmed?: boolean | null;
}

/**
 * Replies to a thread; what a face on hold says waits for a moderator. The number is taken under the thread's row lock,
 * so it is the order of the commits too. UserErrors: BODY_REQUIRED, BODY_TOO_LONG, TOO_MANY_PICTURES, TEXT_TOO_LONG,
 * PERSONAL_DATA_FOUND, NOT_FOUND, QUOTE_NOT_FOUND, PICTURE_GONE, those of `refuseRestricted`, RULES_CHANGED, those of `readWarnings`, and whatever the thread's
 * policy refuses.
 */
export async function replyToThread(context: CommandContext, input: ReplyToThread): Promise<Outcome<Post>> {
  const { em, viewer, now } = context;
  const wrong = refuseBody(input.body);
  if (wrong) return refused(wrong, ["body"]);
  const warnings = readWarnings(input.contentWarnings);
  if (warnings.userErrors) return { userErrors: warnings.userErrors };
  const pictures = input.pictures ?? [];
  const wrongPictures = refusePictures<Post>(pictures);
  if (wrongPictures) return wrongPictures;
  const texts = [{ text: input.body, path: ["body"] }, ...notesOf(input.contentWarnings), ...descriptionsOf(pictures)];
  const personal = refusePersonalData<Post>(texts, input.personalDataConfirmed);
  if (personal) return personal;
  const text = await renderText(em, input.body);
  const restricted = refuseRestricted<Post>(viewer, { ...text, pictures }, now);
  if (restricted) return restricted;
  const threadId = uuidOf("Thread", input.threadId);
  const locked = threadId && (await lockVisibleThread(context, threadId));
  if (!locked) return notFound(["threadId"]);
  const refusal = threadPolicy.reply(viewer, locked.facts) ?? (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, ["threadId"]);
  const quoted = input.quotedPostId ? await quotablePost(context, locked.thread.id, input.quotedPostId) : null;
  if (input.quotedPostId && !quoted) return refused("QUOTE_NOT_FOUND", ["quotedPostId"]);
  const { thread } = locked;
  const isAnonymous = input.anonymous ?? false;
  const persona = await personaOf(context, thread.id, isAnonymous);
  const previousActivity = thread.lastActivityAt;
  const said = { text, quotedPostId: quoted?.id ?? null, warnings: warnings.value, pictureCount: pictures.length };
  const given = { personaId: persona.id, ...said, now };
  const post = (await isFaceOnHold(context, persona.id)) ? thread.addHeldPost(given) : thread.addPost(given);
  em.persist(post);
  await em.flush();
  const attached = await attachPictures(context, { kind: "post", uuid: post.id }, pictures);
  if (attached.userErrors) return { userErrors: attached.userErrors };
  const read = { accountId: viewer.accountId, threadId: thread.id, placeId: thread.placeId };
  if (!isAnonymous && post.number != null)
    await ownPostPublished(em, { ...read, number: post.number, previousActivity, now });
  await deletePublishedDraft(context, { kind: "thread", uuid: thread.id }, input);
  return done(post);
}

async function quotablePost({ em }: CommandContext, threadId: string, quotedPostId: string): Promise<Post | null> {
  const id = uuidOf("Post", quotedPostId);
  return id === null ? null : em.findOne(Post, { id, threadId, state: "published" });
}
