import { statement } from "../platform/database/statement.ts";

/** Each marks what is unread among an owner's notifications, and tells whose changed. */
type Owned = { owners: string[]; now: Date };
type Changed = { ownerId: string };

const mark = `update notification n set read_at = :now::timestamptz
  where n.owner_id = any(:owners::uuid[]) and n.read_at is null`;
const whose = `returning n.owner_id as "ownerId"`;

export const markThese = statement<Owned & { ids: string[] }, Changed>(
  "markTheseNotifications",
  `${mark} and n.id = any(:ids::uuid[]) ${whose}`,
);

/** Up to one of the owner's own: what came after it stays. */
export const markUpTo = statement<Owned & { id: string }, Changed>(
  "markNotificationsUpTo",
  `${mark} and (n.updated_at, n.id) <= (
     select last.updated_at, last.id from notification last
     where last.id = :id::uuid and last.owner_id = any(:owners::uuid[])) ${whose}`,
);

export const markOfSubject = statement<Owned & { subjectId: string }, Changed>(
  "markNotificationsOfSubject",
  `${mark} and (n.thread_id = :subjectId::uuid or n.place_id = :subjectId::uuid or n.subject_id = :subjectId::uuid) ${whose}`,
);

/** What is told of the threads in a place; reactions to one's own words are news of another kind. */
export const markOfPlace = statement<Owned & { placeId: string }, Changed>(
  "markNotificationsOfPlace",
  `${mark} and n.place_id = :placeId::uuid and n.thread_id is not null and n.kind <> 'reaction' ${whose}`,
);

/** Takes back one marking. A group that has news of its own by now stays as it is. */
export const unmark = statement<{ owners: string[]; markedAt: Date }, Changed>(
  "unmarkNotifications",
  `update notification n set read_at = null
   where n.owner_id = any(:owners::uuid[]) and n.read_at = :markedAt::timestamptz and n.dismissed_at is null
     and not exists (select from notification open
       where open.owner_id = n.owner_id and open.group_key = n.group_key and open.read_at is null) ${whose}`,
);

export const dismiss = statement<Owned & { id: string }, Changed>(
  "dismissNotificationRow",
  `update notification n set dismissed_at = :now::timestamptz, read_at = coalesce(n.read_at, :now::timestamptz)
   where n.id = :id::uuid and n.owner_id = any(:owners::uuid[]) and n.dismissed_at is null ${whose}`,
);

type ReadInThread = { owners: string[]; ids: string[]; number: number; now: Date };

/** Locks what is open of a thread, so that what is added to it meanwhile is seen by the next statement. */
export const lockOpenOfThread = statement<{ owners: string[]; threadId: string }, { id: string }>(
  "lockOpenNotificationsOfThread",
  `select n.id from notification n
   where n.owner_id = any(:owners::uuid[]) and n.thread_id = :threadId::uuid and n.read_at is null and n.kind <> 'reaction'
   order by n.id for no key update`,
);

export const readItems = statement<Omit<ReadInThread, "owners" | "now">, object>(
  "readNotificationItems",
  `update notification_item i set is_read = true from post x
   where i.notification_id = any(:ids::uuid[]) and x.id = i.post_id and x.number <= :number::int and not i.is_read`,
);

export const closeRead = statement<ReadInThread, Changed>(
  "closeReadNotifications",
  `${mark} and n.id = any(:ids::uuid[])
     and not exists (select from notification_item i where i.notification_id = n.id and not i.is_read) ${whose}`,
);
