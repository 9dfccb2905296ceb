-- The statements of api/src/identity/account.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* loginByHandle */
select a.id, a.password_hash as "passwordHash", a.email_verified_at is not null as "isVerified",
  a.state in ('active', 'limited') as "maySignIn" from account a where a.handle = $1::citext and a.state <> 'erased';
--   Index Scan on account by account_handle_key

/* loginsByEmail */
(select a.id, a.password_hash as "passwordHash", a.email_verified_at is not null as "isVerified",
  a.state in ('active', 'limited') as "maySignIn" from account a
    where a.email = $1::citext and a.email_verified_at is not null and a.state <> 'erased')
   union all
   (select a.id, a.password_hash as "passwordHash", a.email_verified_at is not null as "isVerified",
  a.state in ('active', 'limited') as "maySignIn" from account a
    where a.email = $1::citext and a.email_verified_at is null and a.state <> 'erased'
    order by a.created_at desc, a.id desc limit 1);
--   Append
--     Index Scan on account by account_email
--     Subquery Scan
--       Limit
--         Sort
--           Index Scan on account by account_email

/* addressHolders */
select a.id, a.email_verified_at is not null as "isVerified" from account a
  where a.email = $1::citext and a.state in ('active', 'limited')
  order by a.email_verified_at is null, a.created_at desc, a.id desc limit 4;
--   Limit
--     Sort
--       Index Scan on account by account_email
