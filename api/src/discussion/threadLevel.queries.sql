-- The statements of api/src/discussion/threadLevel.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* threadStandings */
select t.id as "uuid",
  (select f.level from following f where f.account_id = $1::uuid and f.subject_id = t.id) as "threadLevel", (select f.level from following f where f.account_id = $1::uuid and f.subject_id = t.place_id) as "boardLevel",
  exists (select from persona p where p.id = t.persona_id and coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false)) as "isOwnThread",
  exists (select from persona p where p.thread_id = t.id and coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false)
    and exists (select from post x where x.persona_id = p.id)) as "hasReplied" from thread t where t.id = any($3::uuid[]);
--   Index Scan on thread by thread_pkey
--     Index Scan on following by following_pkey
--     Index Scan on following by following_pkey
--     Index Scan on persona by persona_pkey
--     Nested Loop
--       Index Scan on persona by persona_thread
--       Index Only Scan on post by post_persona
