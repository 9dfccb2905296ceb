-- The statements of api/src/platform/bus/consumers.ts and their plans on a large house. Refreshed by npm run generate.

/* takeConsumerPosition */
select xid::text as xid, id::text as id, failures from event_consumer where name = $1 for update;
--   LockRows
--     Index Scan on event_consumer by event_consumer_pkey

/* beginConsumer */
insert into event_consumer (name, xid, id)
  select $1, case when $2::boolean then pg_snapshot_xmin(pg_current_snapshot()) else '0'::xid8 end, 0
  on conflict do nothing;
--   ModifyTable on event_consumer
--     Result

/* keepConsumerPosition */
update event_consumer set xid = $1::text::xid8, id = $2::bigint, failures = 0 where name = $3;
--   ModifyTable on event_consumer
--     Index Scan on event_consumer by event_consumer_pkey

/* countConsumerFailure */
update event_consumer set failures = failures + 1 where name = $1;
--   ModifyTable on event_consumer
--     Index Scan on event_consumer by event_consumer_pkey

/* parkEvent */
insert into parked_event (consumer, xid, id, kind, subject, place, data, occurred_at)
  select $1, xid, id, kind, subject, place, data, occurred_at from event
  where (xid, id) = ($2::text::xid8, $3::bigint)
  on conflict do nothing;
--   ModifyTable on parked_event
--     Index Scan on event by event_pkey

/* eventsToConsume */
select xid::text as xid, id::text as id, kind, subject, place, data, occurred_at as "occurredAt" from event where (xid, id) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by event.xid, event.id limit $3::int;
--   Limit
--     Index Scan on event by event_pkey
