-- The statements of api/src/moderation/cases/lockCase.ts and their plans on a large house. Refreshed by npm run generate.

/* seesCase */
select from moderation_case c where c.id = $1::uuid and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
  or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)));
--   Result
--     Index Scan on moderation_case by moderation_case_pkey
--       Index Scan on persona by persona_pkey
