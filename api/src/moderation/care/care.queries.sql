-- The statements of api/src/moderation/care/care.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* leftOutCategories */
select left_out as "leftOut" from moderator_care where account_id = $1::uuid;
--   Index Scan on moderator_care by moderator_care_pkey

/* othersTakeCrises */
select from moderator_shift s
  where s.state = 'onDuty' and s.ends_at > now() and s.account_id <> $1::uuid
    and not exists (select from moderator_care c where c.account_id = s.account_id and 'crisis' = any(c.left_out))
  limit 1;
--   Limit
--     Nested Loop
--       Index Scan on moderator_shift by moderator_shift_own
--       Index Scan on moderator_care by moderator_care_pkey

/* hardThingsOpened */
select e.opened_at as "at", care.break_at as "breakAt",
    (e.opened_at at time zone a.time_zone)::date = (now() at time zone a.time_zone)::date as "isToday"
  from account a
  cross join lateral (
    select * from moderator_exposure where moderator_exposure.account_id = a.id
    order by moderator_exposure.opened_at desc limit 1000) e
  left join moderator_care care on care.account_id = a.id
  where a.id = $1::uuid
  order by e.opened_at;
--   Sort
--     Nested Loop
--       Nested Loop
--         Index Scan on account by account_pkey
--         Index Scan on moderator_care by moderator_care_pkey
--       Limit
--         Sort
--           Bitmap Heap Scan on moderator_exposure
--             Bitmap Index Scan by moderator_exposure_latest
