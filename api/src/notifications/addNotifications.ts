import type { EntityManager } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";
import { hints } from "../platform/bus/outbox.ts";
import type { Position } from "../platform/bus/position.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { newsOf } from "./news.ts";
import { wakeMail } from "./wakeMail.ts";
import type { NotificationKindWord, ToldSubjectWord } from "./words.ts";

/** Somebody who is to be told something. */
export interface Told {
  /** Whose notification it is: the account, or the pseudonymous persona through which it concerns them. */
  ownerId: string;
  /** Who is behind it, for delivery only; it is not kept. */
  accountId: string;
  kind: NotificationKindWord;
  subjectKind: ToldSubjectWord;
  subjectId: string;
  /** What is told under one key is bundled while it is unread. */
  groupKey: string;
  isPressing: boolean;
}

/** What one event of the outbox tells all of them. */
export interface Telling {
  event: Position;
  threadId?: string;
  placeId?: string;
  postId?: string;
  personaId?: string;
  membershipId?: string;
  isApproved?: boolean;
  now: Date;
}

interface Parameters {
  ids: string[];
  owners: string[];
  kinds: string[];
  subjectKinds: string[];
  subjectIds: string[];
  groupKeys: string[];
  pressing: boolean[];
  xid: string;
  eventId: string;
  threadId: string | null;
  placeId: string | null;
  postId: string | null;
  personaId: string | null;
  membershipId: string | null;
  isApproved: boolean | null;
  now: Date;
}

/** One row for an event and a person; whoever was told already (the job ran before) is left alone. */
const addNotificationRows = statement<Parameters, { ownerId: string }>(
  "addNotificationRows",
  `with wanted as materialized (
     select w.* from unnest(:ids::uuid[], :owners::uuid[], :kinds::text[], :subjectKinds::text[], :subjectIds::uuid[],
       :groupKeys::text[], :pressing::boolean[])
       as w(id, owner_id, kind, subject_kind, subject_id, group_key, is_pressing)
     where not exists (select from notification_item i
       where i.owner_id = w.owner_id and i.xid = :xid::text::xid8 and i.event_id = :eventId::bigint)),
   opened as (
     insert into notification as n (id, owner_id, kind, subject_kind, subject_id, thread_id, place_id, group_key,
       is_approved, is_pressing, created_at, updated_at)
     select w.id, w.owner_id, w.kind, w.subject_kind, w.subject_id, :threadId::uuid, :placeId::uuid, w.group_key,
       :isApproved::boolean, w.is_pressing, :now::timestamptz, :now::timestamptz
     from wanted w order by w.owner_id
     on conflict (owner_id, group_key) where read_at is null do update set
       updated_at = greatest(n.updated_at, excluded.updated_at), is_pressing = n.is_pressing or excluded.is_pressing
     returning n.id, n.owner_id)
   insert into notification_item (owner_id, xid, event_id, notification_id, post_id, persona_id, membership_id)
   select o.owner_id, :xid::text::xid8, :eventId::bigint, o.id, :postId::uuid, :personaId::uuid, :membershipId::uuid
   from opened o
   returning owner_id as "ownerId"`,
);

/**
 * Tells people of an event, each at most once however often it is called, and wakes their devices and their mail. Call
 * it in the transaction of whoever follows the outbox.
 */
export async function addNotifications(em: EntityManager, told: Told[], telling: Telling): Promise<void> {
  if (told.length === 0) return;
  const { event, now } = telling;
  const added = await addNotificationRows(transactionReader(em), {
    ids: told.map(() => newId()),
    owners: told.map(({ ownerId }) => ownerId),
    kinds: told.map(({ kind }) => kind),
    subjectKinds: told.map(({ subjectKind }) => subjectKind),
    subjectIds: told.map(({ subjectId }) => subjectId),
    groupKeys: told.map(({ groupKey }) => groupKey),
    pressing: told.map(({ isPressing }) => isPressing),
    xid: event.xid,
    eventId: event.id,
    threadId: telling.threadId ?? null,
    placeId: telling.placeId ?? null,
    postId: telling.postId ?? null,
    personaId: telling.personaId ?? null,
    membershipId: telling.membershipId ?? null,
    isApproved: telling.isApproved ?? null,
    now,
  });
  const byOwner = new Map(told.map((one) => [one.ownerId, one]));
  const reached = added.map(({ ownerId }) => byOwner.get(ownerId)!);
  await hints(
    em,
    reached.map(({ accountId }) => newsOf(accountId)),
  );
  await wakeMail(em, reached, now);
}
