-- The statements of api/src/moderation/shifts/shift.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* shiftsByIds */
select s.id as "uuid", s.account_id as "accountUuid", s.starts_at as "startsAt", s.ends_at as "endsAt", s.state,
  s.started_at as "startedAt", s.handed_over_at as "handedOverAt", s.hand_over_note as "handOverNote",
  s.handed_to as "handedToUuid" from moderator_shift s where s.id = any($1::uuid[]);
--   Bitmap Heap Scan on moderator_shift
--     Bitmap Index Scan by moderator_shift_pkey

/* shiftsWithin */
select s.id as "uuid", s.account_id as "accountUuid", s.starts_at as "startsAt", s.ends_at as "endsAt", s.state,
  s.started_at as "startedAt", s.handed_over_at as "handedOverAt", s.hand_over_note as "handOverNote",
  s.handed_to as "handedToUuid" from moderator_shift s
   where s.starts_at < $1::timestamptz and s.starts_at > $2::timestamptz - interval '24 hours'
     and s.ends_at > $2::timestamptz and s.state <> 'cancelled'
   order by s.starts_at, s.id limit 500;
--   Limit
--     Sort
--       Bitmap Heap Scan on moderator_shift
--         Bitmap Index Scan by moderator_shift_starts
