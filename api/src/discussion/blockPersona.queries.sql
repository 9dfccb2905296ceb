-- The statements of api/src/discussion/blockPersona.ts and their plans on a large house. Refreshed by npm run generate.

/* lockAccountForBlocks */
select from account where id = $1::uuid for no key update;
--   LockRows
--     Index Scan on account by account_pkey
