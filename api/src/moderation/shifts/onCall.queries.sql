-- The statements of api/src/moderation/shifts/onCall.ts and their plans on a large house. Refreshed by npm run generate.

/* onCallAt */
select s.id as "shiftId", s.account_id as "accountId", s.starts_at as "startsAt", s.ends_at as "endsAt",
    s.state = 'onDuty' as "isOnDuty"
  from moderator_shift s join account a on a.id = s.account_id
  where s.state in ('planned', 'onDuty') and s.ends_at > $1::timestamptz
    and s.ends_at < $1::timestamptz + interval '7 days' and a.state = 'active'
    and exists (select from staff_role r where r.account_id = a.id and r.role in ('moderator', 'administrator'))
  order by s.state = 'onDuty' desc, s.starts_at <= $1::timestamptz desc, coalesce(s.started_at, s.starts_at), s.id
  limit 20;
--   Limit
--     Sort
--       Nested Loop
--         Nested Loop
--           Index Scan on moderator_shift by moderator_shift_own
--           Index Scan on account by account_pkey
--         Index Only Scan on staff_role by staff_role_pkey
