import type { EntityManager } from "@mikro-orm/postgresql";
import { ownPersonaIdsSql } from "../identity/personas/vault.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { standingThread } from "./place.visibility.ts";

/**
 * How far each member has read, see docs/decisions/0003-read-state.md. A row of `read_state` is one member's word on
 * one thread: everything up to `last_read_number` is read, what follows it is somebody else's (or nothing), and
 * `own_after` counts their own posts beyond. Whoever changes it locks that row first and counts afterwards, so that two
 * devices and a reply on its way never miscount; the thread itself is not locked, and readers don't wait for writers.
 */

/** The member, and where. */
export interface Reading {
  accountId: string;
  placeId: string;
  /** When their account was made: nothing older is news to them. */
  since: string | null;
  now: Date;
}

/** Lists and counts of unread threads look at this many of a place's threads since its baseline, the newest. */
export const unreadThreadHorizon = 500;

/**
 * SQL join: a member's read state of thread `t` as `rs`. One look-up a thread, never a join that could be planned the
 * other way round: that would read all that the member has ever read.
 */
export const joinReadState = (account: string): string => `left join lateral (
  select one.* from read_state one where one.account_id = ${account} and one.thread_id = t.id limit 1) rs on true`;

/** SQL: whether thread `t` has news for the member whose read state is joined as `rs`. */
export const hasNews = `(rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after)`;

/** SQL: the moment up to which nothing in the place is news. */
const baseline = `coalesce(
  (select pb.read_before from place_baseline pb where pb.account_id = :accountId::uuid and pb.place_id = :placeId::uuid),
  :since::timestamptz)`;

interface OwnPost {
  accountId: string;
  threadId: string;
  placeId: string;
  number: number;
  /** When the thread was last active before this post; null for an opening post. */
  previousActivity: Date | null;
  now: Date;
}

const countOwnPost = statement<OwnPost, object>(
  "countOwnPost",
  `with own as (
     select coalesce(:previousActivity::timestamptz <= coalesce(pb.read_before, a.created_at), true) as nothing_new
     from account a left join place_baseline pb on pb.account_id = a.id and pb.place_id = :placeId::uuid
     where a.id = :accountId::uuid)
   insert into read_state as rs (account_id, thread_id, last_read_number, own_after, updated_at)
   select :accountId::uuid, :threadId::uuid, case when nothing_new then :number::int else 0 end,
     case when nothing_new then 0 else 1 end, :now::timestamptz from own
   on conflict (account_id, thread_id) do update set
     last_read_number = case
       when rs.last_read_number + rs.own_after >= :number::int - 1 or excluded.own_after = 0 then :number::int
       else rs.last_read_number end,
     own_after = case
       when rs.last_read_number + rs.own_after >= :number::int - 1 or excluded.own_after = 0 then 0
       else rs.own_after + 1 end,
     updated_at = excluded.updated_at`,
);

/**
 * A member's own new post, under their name. One behind a pseudonym leaves no trace here: a count of own posts would
 * tell who wrote it to whoever reads the database. Their browser tells that they have read it, as it does of others'.
 * When nothing before it was news to them, they have read it too; otherwise it only never
 * counts as news. Call it under the thread's lock, which the numbers come from.
 */
export async function ownPostPublished(em: EntityManager, post: OwnPost): Promise<void> {
  await countOwnPost(transactionReader(em), post);
}

const lastRead = statement<{ accountId: string; threadId: string }, { number: number }>(
  "lastRead",
  `select last_read_number as "number" from read_state where account_id = :accountId::uuid and thread_id = :threadId::uuid`,
);

/** Creates the missing rows and locks all, in one order, so that what is counted next can't change meanwhile. */
const lockReadStates = statement<{ accountId: string; threadIds: string[]; now: Date }, object>(
  "lockReadStates",
  `insert into read_state (account_id, thread_id, last_read_number, own_after, updated_at)
   select :accountId::uuid, wanted.id, 0, 0, :now::timestamptz
   from unnest(:threadIds::uuid[]) as wanted(id) order by wanted.id
   on conflict (account_id, thread_id) do update set updated_at = excluded.updated_at`,
);

const moveReading = statement<{ accountId: string; threadId: string; number: number }, object>(
  "moveReading",
  `with own as materialized (select ${ownPersonaIdsSql(":threadId::uuid", ":accountId::uuid")} as ids),
   reached as materialized (
     select t.id, t.last_post_number, greatest(rs.last_read_number, least(:number::int, t.last_post_number)) as number
     from read_state rs join thread t on t.id = rs.thread_id
     where rs.account_id = :accountId::uuid and rs.thread_id = :threadId::uuid),
   settled as materialized (
     select reached.id, own.ids, coalesce((
       select min(x.number) - 1 from post x
       where x.thread_id = reached.id and x.number > reached.number and x.persona_id <> all(own.ids)
     ), reached.last_post_number) as number
     from reached, own)
   update read_state rs set
     last_read_number = settled.number,
     own_after = (select count(*) from post x where x.number > settled.number and x.persona_id = any(settled.ids))
   from settled where rs.account_id = :accountId::uuid and rs.thread_id = settled.id`,
);

/** Moves a member's reading of a thread forward to a number, and over their own posts right behind it. Never back. */
export async function readUpTo(em: EntityManager, reading: Reading, threadId: string, number: number): Promise<void> {
  const { accountId, now } = reading;
  const reader = transactionReader(em);
  const [known] = await lastRead(reader, { accountId, threadId });
  if (number < 1 || (known && known.number >= number)) return;
  await lockReadStates(reader, { accountId, threadIds: [threadId], now });
  await moveReading(reader, { accountId, threadId, number });
}

const placeNews = statement<Reading, { id: string }>(
  "placeNews",
  `select t.id from thread t
   ${joinReadState(":accountId::uuid")}
   where t.place_id = :placeId::uuid and t.last_activity_at > ${baseline} and ${standingThread("t")} and ${hasNews}`,
);

const finishReading = statement<{ accountId: string; threadIds: string[] }, object>(
  "finishReading",
  `update read_state rs set last_read_number = t.last_post_number, own_after = 0
   from thread t where rs.account_id = :accountId::uuid and rs.thread_id = t.id and t.id = any(:threadIds::uuid[])`,
);

/** Marks everything in a place as read, as it stands now. */
export async function readWholePlace(em: EntityManager, reading: Reading): Promise<void> {
  const reader = transactionReader(em);
  const threadIds = (await placeNews(reader, reading)).map((thread) => thread.id);
  if (threadIds.length === 0) return;
  const { accountId, now } = reading;
  await lockReadStates(reader, { accountId, threadIds, now });
  await finishReading(reader, { accountId, threadIds });
}

/**
 * The baseline stays this far behind the clock: a reply takes its moment before it commits, and must not come to stand
 * before a baseline that was set between the two.
 */
const baselineLagMs = 5 * 60_000;

const moveBaseline = statement<Omit<Reading, "now"> & { latest: Date }, object>(
  "moveBaseline",
  `with before as materialized (select ${baseline} as moment),
   oldest as materialized (
     select t.last_activity_at as moment from thread t
     ${joinReadState(":accountId::uuid")}
     where t.place_id = :placeId::uuid and t.last_activity_at > (select moment from before)
       and t.last_activity_at <= :latest::timestamptz and ${standingThread("t")} and ${hasNews}
     order by t.last_activity_at limit 1),
   next as (select least(:latest::timestamptz, (select moment - interval '1 millisecond' from oldest)) as moment)
   insert into place_baseline (account_id, place_id, read_before)
   select :accountId::uuid, :placeId::uuid, next.moment from next, before where next.moment > before.moment
   on conflict (account_id, place_id) do update
     set read_before = greatest(place_baseline.read_before, excluded.read_before)`,
);

/**
 * Moves the baseline of a place forward, to just before its oldest thread that still has news for the member. It says
 * nothing new, it only keeps the count of unread threads from looking at what was read long ago.
 */
export async function advanceBaseline(em: EntityManager, { now, ...reading }: Reading): Promise<void> {
  await moveBaseline(transactionReader(em), { ...reading, latest: new Date(now.getTime() - baselineLagMs) });
}

const setBaseline = statement<{ accountId: string; placeId: string; now: Date }, object>(
  "setBaseline",
  `insert into place_baseline (account_id, place_id, read_before) values (:accountId::uuid, :placeId::uuid, :now::timestamptz)
   on conflict (account_id, place_id) do update
     set read_before = greatest(place_baseline.read_before, excluded.read_before)`,
);

/** Somebody is let into a place: what was said before is there to be read, but no news. */
export async function beginReading(
  em: EntityManager,
  given: { accountId: string; placeId: string; now: Date },
): Promise<void> {
  await setBaseline(transactionReader(em), given);
}
