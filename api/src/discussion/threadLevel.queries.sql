-- The statements of api/src/discussion/threadLevel.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* threadStandings */
select t.id as "uuid", ft.level as "threadLevel", fb.level as "boardLevel",
    coalesce(bool_or(p.id = t.persona_id), false) as "isOwnThread", coalesce(bool_or(exists (select from post x where x.persona_id = p.id)), false) as "hasReplied"
  from thread t
  left join persona p on p.thread_id = t.id and coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false)
  left join following ft on ft.account_id = $1::uuid and ft.subject_id = t.id
  left join following fb on fb.account_id = $1::uuid and fb.subject_id = t.place_id
  where t.id = any($3::uuid[]) group by t.id, ft.level, fb.level;
--   Aggregate
--     Incremental Sort
--       Nested Loop
--         Nested Loop
--           Merge Join
--             Index Scan on thread by thread_pkey
--             Index Scan on following by following_pkey
--           Memoize
--             Index Scan on following by following_pkey
--         Index Scan on persona by persona_thread
--     Index Only Scan on post by post_persona
