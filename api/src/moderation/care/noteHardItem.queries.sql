-- The statements of api/src/moderation/care/noteHardItem.ts and their plans on a large house. Refreshed by npm run generate.

/* noteHardItem */
insert into moderator_exposure (account_id, case_id, item_id, opened_at)
  select $1::uuid, c.id, $2::uuid, $3::timestamptz
  from moderation_case c where c.id = $4::uuid and ($5::boolean and not ((c.subject_kind = 'member' and c.subject_id = $1::uuid)
   or coalesce((select coalesce(own.account_id = $1::uuid or own.id = any($6::uuid[]), false) from persona own where own.id = c.persona_id), false)))
  on conflict (account_id, item_id) do update set opened_at = excluded.opened_at returning case_id as "id";
--   ModifyTable on moderator_exposure
--     Result
--       Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
