import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { notFound } from "../platform/command.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { Act, ActKindWord, Before } from "../subjects/moderated.ts";
import type { Enforcing } from "../subjects/subject.ts";
import { lockThread } from "./lockForModeration.ts";
import { enforceOnPost, releasePost } from "./moderatePost.ts";
import { Place } from "./place.entity.ts";
import type { Thread } from "./thread.entity.ts";
import type { ThreadStateWord } from "./words.ts";

/** What moderators can do to a thread: to itself, or to its opening post, whose words are the thread's. */
export const threadActs: readonly ActKindWord[] = ["label", "addWarning", "move", "lock", "hide", "remove"];

const ofOpeningPost = (act: Act): boolean => ["label", "addWarning", "hide"].includes(act.kind);

const openingPost = statement<{ threadId: string }, { id: string }>(
  "openingPost",
  `select x.id from post x where x.thread_id = :threadId::uuid order by x.number limit 1`,
);

async function openingPostOf({ em }: Enforcing, threadId: string): Promise<string | null> {
  return (await openingPost(transactionReader(em), { threadId }))[0]?.id ?? null;
}

/** Carries out what was decided about a thread. UserErrors: NOT_FOUND, ALREADY_DECIDED, and those of its opening post. */
export async function enforceOnThread(
  unit: Enforcing,
  uuid: string,
  act: Act,
  decisionId: string,
): Promise<Outcome<Before>> {
  const thread = await lockThread(unit, uuid);
  if (!thread) return notFound([]);
  if (ofOpeningPost(act)) {
    const postId = await openingPostOf(unit, uuid);
    return postId === null ? notFound([]) : enforceOnPost(unit, postId, act, decisionId);
  }
  if (act.kind === "lock") return lock(thread, act, decisionId);
  if (act.kind === "move") return move(unit, thread, act);
  if (thread.state === "removed") return refused("ALREADY_DECIDED");
  const before = { state: thread.state, lockDecisionId: thread.lockDecisionId ?? null };
  thread.takeAway(decisionId);
  return done(before);
}

/** One that is closed already, or kept for reading only, can't be closed again. */
function lock(thread: Thread, act: Act & { kind: "lock" }, decisionId: string): Outcome<Before> {
  if (thread.state !== "published") return refused("ALREADY_DECIDED");
  thread.lock({ decisionId, until: act.until });
  return done({ state: "published" });
}

async function move({ em }: Enforcing, thread: Thread, act: Act & { kind: "move" }): Promise<Outcome<Before>> {
  if (thread.placeId === act.placeUuid) return refused("ALREADY_DECIDED");
  const place = await em.findOne(Place, act.placeUuid);
  if (!place) return notFound([]);
  if (place.state === "archived") return refused("BOARD_ARCHIVED");
  const before = { placeId: thread.placeId };
  thread.moveTo(act.placeUuid);
  return done(before);
}

/** Undoes it. */
export async function releaseThread(
  unit: Enforcing,
  uuid: string,
  act: Act,
  before: Before,
  decisionId: string,
): Promise<void> {
  const thread = await lockThread(unit, uuid);
  if (!thread) return;
  if (ofOpeningPost(act)) {
    const postId = await openingPostOf(unit, uuid);
    return postId === null ? undefined : releasePost(unit, postId, act, before, decisionId);
  }
  if (act.kind === "lock" && thread.lockDecisionId === decisionId) thread.endLock();
  if (act.kind === "move" && thread.placeId === act.placeUuid) thread.moveTo(String(before["placeId"]));
  if (act.kind === "remove" && thread.decisionId === decisionId) thread.giveBack(stateAfter(thread, before));
}

/** A decision's lock that has ended while the thread was away closes it no more. */
function stateAfter({ lockDecisionId }: Thread, { state, lockDecisionId: before }: Before): ThreadStateWord {
  const isUnlocked = state === "locked" && before !== null && before !== (lockDecisionId ?? null);
  return isUnlocked ? "published" : (state as ThreadStateWord);
}
