-- The statements of api/src/moderation/crisis/lockCrisis.ts and their plans on a large house. Refreshed by npm run generate.

/* seesCrisis */
select from crisis_case c where c.id = $1::uuid and ($2::boolean and not coalesce((c.account_id = $3::uuid or c.persona_id = any($4::uuid[])), false));
--   Result
--     Index Scan on crisis_case by crisis_case_pkey
