-- The statements of api/src/boards/lockBoard.ts and their plans on a large house. Refreshed by npm run generate.

/* locksPlace */
select from place where id = $1::uuid for no key update;
--   LockRows
--     Index Scan on place by place_pkey
