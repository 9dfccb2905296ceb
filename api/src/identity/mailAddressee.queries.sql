-- The statements of api/src/identity/mailAddressee.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* mailAddressees */
select a.id as "accountId", a.email::text as email, a.locale, a.time_zone as "timeZone", a.hides_counts as "hidesCounts", a.role,
    a.created_at as "since", array(select s.role from staff_role s where s.account_id = a.id) as "staffRoles"
  from account a where a.id = any($1::uuid[]) and a.state in ('active', 'limited') and a.email_verified_at is not null;
--   Bitmap Heap Scan on account
--     Bitmap Index Scan by account_pkey
--     Bitmap Heap Scan on staff_role
--       Bitmap Index Scan by staff_role_pkey
