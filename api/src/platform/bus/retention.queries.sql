-- The statements of api/src/platform/bus/retention.ts and their plans on a large house. Refreshed by npm run generate.

/* deleteOldEvents */
with gone as (
      delete from event where occurred_at < now() - make_interval(days => $1::int)
        and not exists (select from event_consumer c where (c.xid, c.id) < (event.xid, event.id))
      returning xid, id),
    last as (select xid, id from gone order by xid desc, id desc limit 1)
  insert into event_floor (xid, id) select xid, id from last
  on conflict (only_row) do update set xid = excluded.xid, id = excluded.id
    where (event_floor.xid, event_floor.id) < (excluded.xid, excluded.id);
--   ModifyTable on event_floor
--     ModifyTable on event
--       Nested Loop
--         Bitmap Heap Scan on event
--           Bitmap Index Scan by event_age
--         Materialize
--           Seq Scan on event_consumer
--     Subquery Scan
--       Limit
--         Sort
--           CTE Scan

/* deleteOldKeys */
delete from idempotency_record where created_at < now() - make_interval(days => $1::int);
--   ModifyTable on idempotency_record
--     Bitmap Heap Scan on idempotency_record
--       Bitmap Index Scan by idempotency_age

/* deleteOldLimits */
delete from rate_limit where expire < extract(epoch from now()) * 1000;
--   ModifyTable on rate_limit
--     Seq Scan on rate_limit
