-- The statements of api/src/subjects/following/setFollowLevel.ts and their plans on a large house. Refreshed by npm run generate.

/* chooseFollowLevel */
insert into following (account_id, subject_kind, subject_id, level, updated_at)
  values ($1::uuid, $2, $3::uuid, $4, $5::timestamptz)
  on conflict (account_id, subject_id) do update set level = excluded.level, updated_at = excluded.updated_at;
--   ModifyTable on following
--     Result

/* forgetFollowLevel */
delete from following where account_id = $1::uuid and subject_id = $2::uuid;
--   ModifyTable on following
--     Index Scan on following by following_pkey
