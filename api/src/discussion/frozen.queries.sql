-- The statements of api/src/discussion/frozen.ts and their plans on a large house. Refreshed by npm run generate.

/* frozenPosts */
select x.id as "uuid", case when x.number = 1 or t.last_post_number = 0 then t.title end as "title", x.version as "revision",
     x.created_at as "createdAt", x.body, t.locale, x.warning_kinds as "warningKinds", x.warning_note as "warningNote",
  case when x.picture_count > 0 then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures", x.persona_id as "personaUuid",
  p.account_id as "accountUuid", t.id as "threadUuid", t.place_id as "placeUuid",
  pl.visibility = 'public' as "isPublic"
   from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id join persona p on p.id = x.persona_id
   where x.id = any($1::uuid[]) and x.state not in ('withdrawn', 'purged');
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on thread by thread_pkey
--       Index Scan on persona by persona_pkey
--     Memoize
--       Index Scan on place by place_pkey
--     Aggregate
--       Sort
--         Index Scan on picture by picture_subject

/* frozenThreads */
select t.id as "uuid", t.title, t.version as "revision", t.created_at as "createdAt", x.body, t.locale, x.warning_kinds as "warningKinds", x.warning_note as "warningNote",
  case when x.picture_count > 0 then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures", x.persona_id as "personaUuid",
  p.account_id as "accountUuid", t.id as "threadUuid", t.place_id as "placeUuid",
  pl.visibility = 'public' as "isPublic"
   from thread t join place pl on pl.id = t.place_id
   cross join lateral (select * from post o where o.thread_id = t.id order by o.number limit 1) x
   join persona p on p.id = x.persona_id
   where t.id = any($1::uuid[]);
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Memoize
--           Index Scan on place by place_pkey
--       Limit
--         Index Scan on post by post_thread_id_number_key
--     Memoize
--       Index Scan on persona by persona_pkey
--     Aggregate
--       Sort
--         Index Scan on picture by picture_subject

/* frozenPersonas */
select p.id as "uuid", (select a.display_name from account a where a.id = p.account_id) as "name", p.pseudonym, t.locale, 1 as "revision", p.id as "personaUuid",
    p.account_id as "accountUuid", t.id as "threadUuid", t.place_id as "placeUuid",
    pl.visibility = 'public' as "isPublic", t.created_at as "createdAt"
  from persona p join thread t on t.id = p.thread_id join place pl on pl.id = t.place_id
  where p.id = any($1::uuid[]);
--   Nested Loop
--     Nested Loop
--       Bitmap Heap Scan on persona
--         Bitmap Index Scan by persona_pkey
--       Index Scan on thread by thread_pkey
--     Memoize
--       Index Scan on place by place_pkey
--     Index Scan on account by account_pkey
