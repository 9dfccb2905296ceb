-- The statements of api/src/subjects/warnings/setWarningPreferences.ts and their plans on a large house. Refreshed by npm run generate.

/* chooseTreatments */
insert into warning_preference (account_id, kind, treatment)
  select $1::uuid, c.kind, c.treatment from unnest($2::text[], $3::text[]) as c(kind, treatment)
  order by c.kind
  on conflict (account_id, kind) do update set treatment = excluded.treatment;
--   ModifyTable on warning_preference
--     Sort
--       Function Scan
