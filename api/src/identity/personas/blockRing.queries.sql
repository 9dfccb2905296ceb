-- The statements of api/src/identity/personas/blockRing.ts and their plans on a large house. Refreshed by npm run generate.

/* blockRingOf */
select key_name as "keyName", sealed_blocks as sealed from block_ring where account_id = $1::uuid;
--   Index Scan on block_ring by block_ring_pkey

/* keepBlockRing */
insert into block_ring (account_id, key_name, sealed_blocks) values ($1::uuid, $2, $3)
  on conflict (account_id) do update set key_name = excluded.key_name, sealed_blocks = excluded.sealed_blocks;
--   ModifyTable on block_ring
--     Result

/* dropBlockRing */
delete from block_ring where account_id = $1::uuid;
--   ModifyTable on block_ring
--     Index Scan on block_ring by block_ring_pkey

/* oldBlockRings */
select account_id as "accountId", key_name as "keyName", sealed_blocks as sealed
  from block_ring where key_name <> $1 limit $2::int for update;
--   Limit
--     LockRows
--       Seq Scan on block_ring
