-- The statements of api/src/moderation/crisis/whoIsCalled.ts and their plans on a large house. Refreshed by npm run generate.

/* wholeStaff */
select r.account_id as "accountId", bool_or(r.role = 'administrator') as "isAdministrator"
  from staff_role r
  cross join lateral (select from account where account.id = r.account_id and account.state = 'active' limit 1) a
  where r.role in ('moderator', 'administrator')
  group by r.account_id order by r.account_id;
--   Aggregate
--     Sort
--       Nested Loop
--         Seq Scan on staff_role
--         Limit
--           Index Scan on account by account_pkey
