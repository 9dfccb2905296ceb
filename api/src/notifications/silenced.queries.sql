-- The statements of api/src/notifications/silenced.ts and their plans on a large house. Refreshed by npm run generate.

/* actingFace */
select p.id as "uuid", p.kind, p.account_id as "accountUuid" from persona p where p.id = $1::uuid;
--   Index Scan on persona by persona_pkey

/* foldingAmong */
select told.id as "accountId" from unnest($1::uuid[]) as told(id)
  where exists (select from mute m where m.account_id = told.id)
    or exists (select from block_ring b where b.account_id = told.id);
--   Function Scan
--     Seq Scan on mute
--     Seq Scan on block_ring
