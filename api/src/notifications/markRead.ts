import type { EntityManager } from "@mikro-orm/postgresql";
import { fromGlobalId, uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { MemberViewer, Viewer } from "../kernel/viewer.ts";
import { whenRead } from "../discussion/whenRead.ts";
import { hint } from "../platform/bus/outbox.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import {
  closeRead,
  dismiss,
  lockOpenOfThread,
  markOfPlace,
  markOfSubject,
  markThese,
  markUpTo,
  readItems,
  unmark,
} from "./markRead.queries.ts";
import { newsOf } from "./news.ts";
import { ownersOf } from "./owners.ts";

export interface MarkNotificationsRead {
  ids?: string[] | null;
  upTo?: string | null;
  subjectId?: string | null;
}

/**
 * Marks notifications as read: these, or all up to one, or all about a subject. Ids that are nobody's or somebody
 * else's change nothing. Answers the moment of the marking, by which it can be taken back. UserErrors: INVALID_VALUE
 * (not exactly one of the three).
 */
export async function markNotificationsRead(
  { em, viewer, now }: CommandContext,
  input: MarkNotificationsRead,
): Promise<Outcome<Date>> {
  const given = [input.ids, input.upTo, input.subjectId].filter((one) => one != null);
  if (given.length !== 1) return refused("INVALID_VALUE", []);
  const changed = await marked(transactionReader(em), viewer, input, now);
  await tellDevices(em, viewer, changed.length);
  return done(now);
}

function marked(reader: Reader, viewer: Viewer, input: MarkNotificationsRead, now: Date): Promise<object[]> {
  const owned = { owners: ownersOf(viewer), now };
  if (input.ids)
    return markThese(reader, { ...owned, ids: input.ids.flatMap((id) => uuidOf("Notification", id) ?? []) });
  if (input.upTo) {
    const id = uuidOf("Notification", input.upTo);
    return id ? markUpTo(reader, { ...owned, id }) : Promise.resolve([]);
  }
  const subject = fromGlobalId(input.subjectId!);
  return subject ? markOfSubject(reader, { ...owned, subjectId: subject.uuid }) : Promise.resolve([]);
}

/** Takes a marking back, by its moment; what has had news since stays. */
export async function undoNotificationsRead(
  { em, viewer }: CommandContext,
  input: { markedAt: Date },
): Promise<Outcome<null>> {
  const changed = await unmark(transactionReader(em), { owners: ownersOf(viewer), markedAt: input.markedAt });
  await tellDevices(em, viewer, changed.length);
  return done(null);
}

/** Takes a notification off the list for good. UserErrors: NOT_FOUND. */
export async function dismissNotification(
  { em, viewer, now }: CommandContext,
  input: { notificationId: string },
): Promise<Outcome<null>> {
  const id = uuidOf("Notification", input.notificationId);
  const changed = id ? await dismiss(transactionReader(em), { owners: ownersOf(viewer), id, now }) : [];
  if (changed.length === 0) return notFound(["notificationId"]);
  await tellDevices(em, viewer, changed.length);
  return done(null);
}

whenRead(async ({ em, viewer, now }, read) => {
  const reader = transactionReader(em);
  const owners = ownersOf(viewer);
  const changed =
    "placeId" in read
      ? await markOfPlace(reader, { owners, placeId: read.placeId, now })
      : await threadWasRead(reader, { owners, now, threadId: read.threadId, number: read.upToNumber });
  await tellDevices(em, viewer, changed.length);
});

/** Who has read a thread up to a number has read what they were told of it up to there. */
async function threadWasRead(
  reader: Reader,
  { threadId, ...read }: { owners: string[]; threadId: string; number: number; now: Date },
): Promise<unknown[]> {
  const ids = (await lockOpenOfThread(reader, { owners: read.owners, threadId })).map(({ id }) => id);
  if (ids.length === 0) return [];
  await readItems(reader, { ids, number: read.number });
  await closeRead(reader, { ...read, ids });
  return ids;
}

/** Every device of the member hears that the count is another one. */
async function tellDevices(em: EntityManager, viewer: MemberViewer, changes: number): Promise<void> {
  if (changes === 0) return;
  await hint(em, newsOf(viewer.accountId));
}
