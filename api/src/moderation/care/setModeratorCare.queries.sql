-- The statements of api/src/moderation/care/setModeratorCare.ts and their plans on a large house. Refreshed by npm run generate.

/* keepModeratorCare */
insert into moderator_care (account_id, left_out, break_at)
  values ($1::uuid, coalesce($2::text[], '{}'), $3::timestamptz)
  on conflict (account_id) do update set left_out = coalesce($2::text[], moderator_care.left_out),
    break_at = coalesce(excluded.break_at, moderator_care.break_at)
  returning account_id as "id";
--   ModifyTable on moderator_care
--     Result
