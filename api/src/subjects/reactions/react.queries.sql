-- The statements of api/src/subjects/reactions/react.ts and their plans on a large house. Refreshed by npm run generate.

/* ownReactionTo */
select r.id from reaction r join persona p on p.id = r.persona_id
  where r.subject_id = $1::uuid and coalesce(p.account_id = $2::uuid or p.id = any($3::uuid[]), false) limit 1;
--   Limit
--     Nested Loop
--       Index Scan on reaction by reaction_subject_id_persona_id_key
--       Index Scan on persona by persona_pkey

/* pseudonymIn */
select from persona p where p.id = any($1::uuid[]) and p.thread_id = $2::uuid limit 1;
--   Limit
--     Index Scan on persona by persona_thread
