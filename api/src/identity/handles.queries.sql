-- The statements of api/src/identity/handles.ts and their plans on a large house. Refreshed by npm run generate.

/* handlesThatExist */
select lower(a.handle::text) as handle from account a
  where a.handle = any($1::citext[]) and a.state in ('active', 'limited', 'suspended');
--   Bitmap Heap Scan on account
--     Bitmap Index Scan by account_handle_key

/* accountsOfHandles */
select a.id from account a where a.handle = any($1::citext[]) and a.state in ('active', 'limited', 'suspended');
--   Bitmap Heap Scan on account
--     Bitmap Index Scan by account_handle_key
