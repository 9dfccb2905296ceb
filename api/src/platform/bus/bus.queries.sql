-- The statements of api/src/platform/bus/bus.ts and their plans on a large house. Refreshed by npm run generate.

/* eventsAfter */
select xid::text as xid, id::text as id, kind, subject, place, data, occurred_at as "occurredAt", xid < pg_snapshot_xmin(pg_current_snapshot()) as settled from event
  where (xid, id) > ($1::text::xid8, $2::bigint) order by event.xid, event.id limit 500;
--   Limit
--     Index Scan on event by event_pkey

/* eventsOfSubjectAfter */
select xid::text as xid, id::text as id, kind, subject, place, data, occurred_at as "occurredAt" from event
  where subject = $1 and (xid, id) > ($2::text::xid8, $3::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by event.xid, event.id limit 500;
--   Limit
--     Sort
--       Bitmap Heap Scan on event
--         Bitmap Index Scan by event_subject

/* eventsOfPlaceAfter */
select xid::text as xid, id::text as id, kind, subject, place, data, occurred_at as "occurredAt" from event
  where place = $1 and (xid, id) > ($2::text::xid8, $3::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by event.xid, event.id limit 500;
--   Limit
--     Index Scan on event by event_pkey

/* currentHorizon */
select pg_snapshot_xmin(pg_current_snapshot())::text as xid;
--   Result

/* deletedAfter */
select from event_floor where (xid, id) > ($1::text::xid8, $2::bigint);
--   Seq Scan on event_floor
