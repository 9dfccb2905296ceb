-- The statements of api/src/moderation/requestUnmasking.ts and their plans on a large house. Refreshed by npm run generate.

/* lockPersonaForUnmasking */
select from persona where id = $1::uuid for no key update;
--   LockRows
--     Index Scan on persona by persona_pkey
