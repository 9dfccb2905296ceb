-- The statements of api/src/moderation/shifts/planShift.ts and their plans on a large house. Refreshed by npm run generate.

/* lockOwnRota */
select from account where id = $1::uuid for no key update;
--   LockRows
--     Index Scan on account by account_pkey

/* ownShiftWithin */
select from moderator_shift s where s.account_id = $1::uuid and s.state in ('planned', 'onDuty')
  and s.ends_at > $2::timestamptz and s.starts_at < $3::timestamptz limit 1;
--   Limit
--     Index Scan on moderator_shift by moderator_shift_own
