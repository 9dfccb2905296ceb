import { statement, type Reader } from "../database/statement.ts";

/** Events are kept for this long, so that readers who were away can come back. */
export const eventDays = 7;

const deleteOldEvents = statement<{ days: number }, object>(
  "deleteOldEvents",
  `with gone as (
       delete from event where occurred_at < now() - make_interval(days => :days::int)
         and not exists (select from event_consumer c where (c.xid, c.id) < (event.xid, event.id))
       returning xid, id),
     last as (select xid, id from gone order by xid desc, id desc limit 1)
   insert into event_floor (xid, id) select xid, id from last
   on conflict (only_row) do update set xid = excluded.xid, id = excluded.id
     where (event_floor.xid, event_floor.id) < (excluded.xid, excluded.id)`,
);

const deleteOldKeys = statement<{ days: number }, object>(
  "deleteOldKeys",
  `delete from idempotency_record where created_at < now() - make_interval(days => :days::int)`,
);

const deleteOldLimits = statement<object, object>(
  "deleteOldLimits",
  `delete from rate_limit where expire < extract(epoch from now()) * 1000`,
);

/** Deletes what the platform need not keep: old events that every consumer has had, idempotency keys and spent limits. */
export async function forgetOldRecords(reader: Reader): Promise<void> {
  await deleteOldEvents(reader, { days: eventDays });
  await deleteOldKeys(reader, { days: eventDays });
  await deleteOldLimits(reader, {});
}
