import type { CommandContext } from "../platform/command.ts";
import { isOwnPersona, isOwnPersonaSql, readPseudonyms } from "../identity/personas/vault.ts";
import { statement, type Statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import {
  askingViewer,
  readablePlace,
  viewerParameters,
  visibleThread,
  type ViewerParameters,
} from "./place.visibility.ts";
import { seenPost } from "./post.visibility.ts";
import type { PlaceFacts, PostFacts, ThreadFacts } from "./thread.policy.ts";
import { Membership } from "./membership.entity.ts";
import { Place } from "./place.entity.ts";
import { Post } from "./post.entity.ts";
import { Thread } from "./thread.entity.ts";

/** A thread locked for a command, with what its rules need. */
export interface LockedThread {
  thread: Thread;
  facts: ThreadFacts;
}

/** A post with its thread, locked for a command. */
export interface LockedPost {
  post: Post;
  thread: Thread;
  facts: PostFacts;
}

type Asked = ViewerParameters & { id: string };

const seesThread = statement<Asked, { placeId: string }>(
  "seesThread",
  `select t.place_id as "placeId" from thread t join place pl on pl.id = t.place_id
   where t.id = :id::uuid and ${visibleThread("t", "pl")}`,
);

/**
 * The same, and the thread's row is locked. Not for its key, or whoever refers to the thread meanwhile (a first read
 * state, say) would wait for us while we may come to wait for them.
 */
const locksThread = statement<Asked, { placeId: string }>(
  "locksThread",
  `select t.place_id as "placeId" from thread t join place pl on pl.id = t.place_id
   where t.id = :id::uuid and ${visibleThread("t", "pl")} for no key update of t`,
);

const seesPost = statement<Asked, { threadId: string }>(
  "seesPost",
  `select x.thread_id as "threadId" from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id
   where x.id = :id::uuid and ${visibleThread("t", "pl")} and ${seenPost("x")}`,
);

/** Also where its author can no longer go. */
const locksThreadOfOwnPost = statement<Asked, { threadId: string }>(
  "locksThreadOfOwnPost",
  `select t.id as "threadId" from post x join persona p on p.id = x.persona_id join thread t on t.id = x.thread_id
   where x.id = :id::uuid and ${isOwnPersonaSql("p", askingViewer)} for no key update of t`,
);

const readsPlace = statement<Asked, { placeId: string }>(
  "readsPlace",
  `select pl.id as "placeId" from place pl where pl.id = :id::uuid and ${readablePlace("pl")}`,
);

/** Asks the rule of every list within the command's own transaction. */
async function ask<Row>(rule: Statement<Asked, Row>, { em, viewer }: CommandContext, id: string): Promise<Row | null> {
  const [found] = await rule(transactionReader(em), { ...viewerParameters(viewer), id });
  return found ?? null;
}

/** Where a thread stands, when the viewer may see it. Nothing is locked. */
export async function placeOfVisibleThread(context: CommandContext, threadId: string): Promise<string | null> {
  return (await ask(seesThread, context, threadId))?.placeId ?? null;
}

/**
 * The thread under its row lock, or null when it is not there or not to be seen. From here on the command's viewer is
 * known by all faces that they have under the lock: their first anonymous word may have been on its way when they asked,
 * and who doesn't know of it would take their own post for somebody else's, or give them another face.
 */
export async function lockVisibleThread(context: CommandContext, threadId: string): Promise<LockedThread | null> {
  return (await ask(locksThread, context, threadId)) ? lockedThread(context, threadId) : null;
}

async function lockedThread(context: CommandContext, threadId: string): Promise<LockedThread> {
  const { em, house, viewer } = context;
  const pseudonyms = await readPseudonyms(transactionReader(em), house.encryption, viewer.accountId);
  context.viewer = { ...viewer, pseudonyms };
  const thread = await context.em.findOneOrFail(Thread, threadId);
  const place = await placeFacts(context, thread.placeId);
  const isOwnThread = await isOwnPersona(context.em, thread.personaId, context.viewer);
  return { thread, facts: { ...place, threadState: thread.stateAt(context.now), isOwnThread } };
}

/** The post and its thread under the thread's lock, or null when it is not there or not to be seen. */
export async function lockVisiblePost(context: CommandContext, postId: string): Promise<LockedPost | null> {
  const seen = await ask(seesPost, context, postId);
  const locked = seen && (await lockVisibleThread(context, seen.threadId));
  return locked ? lockedPost(context, locked, postId) : null;
}

/**
 * The same for what its author may do with it wherever it stands: what one said stays one's own, also in a board that one
 * has left or was put out of. Of the thread they learn nothing.
 */
export async function lockOwnOrVisiblePost(context: CommandContext, postId: string): Promise<LockedPost | null> {
  const own = await ask(locksThreadOfOwnPost, context, postId);
  if (!own) return lockVisiblePost(context, postId);
  return lockedPost(context, await lockedThread(context, own.threadId), postId);
}

async function lockedPost(context: CommandContext, locked: LockedThread, postId: string): Promise<LockedPost> {
  const post = await context.em.findOneOrFail(Post, postId);
  const isOwnPost = await isOwnPersona(context.em, post.personaId, context.viewer);
  const { state: postState, withdrawnAt = null } = post;
  return { post, thread: locked.thread, facts: { ...locked.facts, postState, isOwnPost, withdrawnAt } };
}

/** The place, when the viewer may read it, with what its rules need. */
export async function readablePlaceFacts(context: CommandContext, placeId: string): Promise<PlaceFacts | null> {
  return (await ask(readsPlace, context, placeId)) ? placeFacts(context, placeId) : null;
}

async function placeFacts({ em, viewer }: CommandContext, placeId: string): Promise<PlaceFacts> {
  const place = await em.findOneOrFail(Place, placeId);
  const membership = await em.findOne(Membership, { placeId, accountId: viewer.accountId });
  const { state: placeState, visibility: placeVisibility, holdsAllPosts: placeHoldsAll } = place;
  return { placeState, placeVisibility, placeHoldsAll, viewerMembership: membership?.state ?? null };
}
