-- The statements of api/src/identity/personas/folds.ts and their plans on a large house. Refreshed by npm run generate.

/* mutedBy */
select muted_id as id from mute where account_id = $1::uuid;
--   Bitmap Heap Scan on mute
--     Bitmap Index Scan by mute_pkey
