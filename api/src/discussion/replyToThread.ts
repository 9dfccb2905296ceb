import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { personaOf } from "../identity/personas/vault.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";
import { attachPictures } from "../subjects/pictures/attachPictures.ts";
import { accountForScreening } from "../subjects/screening/watchList.ts";
import { holdCausesOf, refuseWaysOut } from "./hold.ts";
import { Place } from "./place.entity.ts";
import { Post } from "./post.entity.ts";
import { ownPostPublished } from "./readState.ts";
import { readWriting, type GivenWriting, type ScreenedWriting } from "./screenWriting.ts";
import type { Thread } from "./thread.entity.ts";
import { threadPolicy } from "./thread.policy.ts";
import { lockVisibleThread } from "./visibleThread.ts";

export interface ReplyToThread extends Omit<GivenWriting, "title"> {
  threadId: string;
  quotedPostId?: string | null;
  draftVersion?: number | null;
  /** Under the pseudonym that the member has in this thread. */
  anonymous?: boolean | null;
}

/**
 * Replies to a thread; what `holdCausesOf` names waits for a moderator. The number is taken under the thread's row lock,
 * so it is the order of the commits too. UserErrors: those of `readWriting`, NOT_FOUND, QUOTE_NOT_FOUND, TOO_MANY_LINKS,
 * PICTURE_GONE, RULES_CHANGED, and whatever the thread's policy refuses.
 */
export async function replyToThread(context: CommandContext, input: ReplyToThread): Promise<Outcome<Post>> {
  const read = await readWriting(context, input);
  if (read.userErrors) return { userErrors: read.userErrors };
  const threadId = uuidOf("Thread", input.threadId);
  const locked = threadId && (await lockVisibleThread(context, threadId));
  if (!locked) return notFound(["threadId"]);
  const refusal = threadPolicy.reply(context.viewer, locked.facts) ?? (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, ["threadId"]);
  const { thread } = locked;
  const quoted = input.quotedPostId ? await quotablePost(context, thread.id, input.quotedPostId) : null;
  if (input.quotedPostId && !quoted) return refused("QUOTE_NOT_FOUND", ["quotedPostId"]);
  const added = await addReply(context, thread, read.value, { quoted, isAnonymous: input.anonymous ?? false });
  if (!added.userErrors) await deletePublishedDraft(context, { kind: "thread", uuid: thread.id }, input);
  return added;
}

interface How {
  quoted: Post | null;
  isAnonymous: boolean;
}

async function addReply(
  context: CommandContext,
  thread: Thread,
  writing: ScreenedWriting,
  { quoted, isAnonymous }: How,
): Promise<Outcome<Post>> {
  const { em, viewer, now } = context;
  const persona = await personaOf(context, thread.id, isAnonymous);
  const place = await em.findOneOrFail(Place, thread.placeId);
  const holdCauses = await holdCausesOf(context, { persona, place, writing, isOpening: false });
  const refusal = refuseWaysOut(holdCauses, writing.waysOut);
  if (refusal) return refused(refusal, ["body"]);
  const { text, warnings, pictures } = writing;
  const said = { text, quotedPostId: quoted?.id ?? null, warnings, pictureCount: pictures.length };
  const given = { personaId: persona.id, ...said, now };
  const previousActivity = thread.lastActivityAt;
  const post = holdCauses.length > 0 ? thread.addHeldPost(given) : thread.addPost(given);
  em.persist(post);
  await em.flush();
  const subject = { kind: "post", uuid: post.id } as const;
  const attached = await attachPictures(context, subject, pictures);
  if (attached.userErrors) return { userErrors: attached.userErrors };
  const read = { accountId: viewer.accountId, threadId: thread.id, placeId: thread.placeId };
  if (!isAnonymous && post.number != null)
    await ownPostPublished(em, { ...read, number: post.number, previousActivity, now });
  await accountForScreening(context, { subject, terms: writing.terms, holdCauses });
  return done(post);
}

async function quotablePost({ em }: CommandContext, threadId: string, quotedPostId: string): Promise<Post | null> {
  const id = uuidOf("Post", quotedPostId);
  return id === null ? null : em.findOne(Post, { id, threadId, state: "published" });
}
