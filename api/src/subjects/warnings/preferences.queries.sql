-- The statements of api/src/subjects/warnings/preferences.ts and their plans on a large house. Refreshed by npm run generate.

/* chosenTreatments */
select w.account_id as "accountId", w.kind, w.treatment from warning_preference w
  where w.account_id = any($1::uuid[]);
--   Bitmap Heap Scan on warning_preference
--     Bitmap Index Scan by warning_preference_pkey
