-- The statements of api/src/identity/personas/folds.ts and their plans on a large house. Refreshed by npm run generate.

/* openingsOf */
select p.id as "uuid", coalesce(
    (select x.created_at from post x where x.persona_id = p.id and x.number is not null order by x.number limit 1),
    p.created_at) as "since"
  from persona p where p.id = any($1::uuid[]);
--   Bitmap Heap Scan on persona
--     Bitmap Index Scan by persona_pkey
--     Limit
--       Index Scan on post by post_persona

/* mutedBy */
select muted_id as id from mute where account_id = $1::uuid;
--   Bitmap Heap Scan on mute
--     Bitmap Index Scan by mute_pkey
