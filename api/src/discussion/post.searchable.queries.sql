-- The statements of api/src/discussion/post.searchable.ts and their plans on a large house. Refreshed by npm run generate.

/* searchablePosts */
select x.id as uuid, (x.version || ' ' || x.state || case when x.number = 1 then ' ' || md5(t.title) else '' end) as stamp, t.place_id as "placeUuid", t.locale,
  to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "writtenAt",
  case when x.number = 1 then t.title else '' end as title,
  case when x.state = 'published' then x.body_html else '' end as "bodyHtml" from post x join thread t on t.id = x.thread_id
   where x.id = any($1::uuid[]) and (x.state = 'published' or x.number = 1);
--   Nested Loop
--     Index Scan on post by post_pkey
--     Index Scan on thread by thread_pkey

/* allSearchablePosts */
select x.id as uuid, (x.version || ' ' || x.state || case when x.number = 1 then ' ' || md5(t.title) else '' end) as stamp, t.place_id as "placeUuid", t.locale,
  to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "writtenAt",
  case when x.number = 1 then t.title else '' end as title,
  case when x.state = 'published' then x.body_html else '' end as "bodyHtml", (x.state = 'published' or x.number = 1) as "isFound"
   from (select * from post where id > $1::uuid order by id limit $2::int) x
   cross join lateral (select * from thread where thread.id = x.thread_id limit 1) t order by x.id;
--   Nested Loop
--     Limit
--       Index Scan on post by post_pkey
--     Limit
--       Index Scan on thread by thread_pkey

/* postsOfChangedThreads */
select x.id from unnest($1::uuid[]) as changed(id)
  cross join lateral (select id from post where post.thread_id = changed.id) x;
--   Nested Loop
--     Function Scan
--     Index Scan on post by post_thread_id_number_key

/* aboutHowManyPosts */
select greatest(reltuples, 0)::int as count from pg_class where oid = 'post'::regclass;
--   Index Scan on pg_class by pg_class_oid_index

/* foundPosts */
select x.id from unnest($1::uuid[], $2::text[]) as hit(id, stamp)
   cross join lateral (select * from post where post.id = hit.id limit 1) x
   cross join lateral (select * from thread where thread.id = x.thread_id limit 1) t
   join place pl on pl.id = t.place_id left join membership vm on vm.account_id = $3::uuid and vm.place_id = pl.id left join persona p on p.id = x.persona_id
    left join account a on a.id = p.account_id
   where ((pl.visibility = 'public' or ($3::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $3::uuid or began.id = any($6::uuid[]), false) from persona began where began.id = t.persona_id)))) and (x.version || ' ' || x.state || case when x.number = 1 then ' ' || md5(t.title) else '' end) = hit.stamp and (x.state = 'published' or x.number = 1)
     and ($7::uuid is null or t.place_id = $7::uuid)
     and ($8::boolean is null or (t.answer_count > 0) = $8::boolean)
     and ($9::text is null or (a.id is not null and ($9::text = any(a.staff_roles)
  or (a.role = $9::text and (a.role_visibility = 'everyone' or (a.role_visibility = 'members' and $3::uuid is not null))))))
     and ($10::boolean is null or exists (
  select from persona ep
  cross join lateral (select from account ea where ea.id = ep.account_id and 'expert' = any(ea.staff_roles) limit 1) expert
  where ep.thread_id = t.id
    and exists (select from post ex where ex.persona_id = ep.id and ex.number > 1 and ex.state = 'published')) = $10::boolean);
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Function Scan
--               Subquery Scan
--                 Limit
--                   Index Scan on post by post_pkey
--             Memoize
--               Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Subquery Scan
--           Limit
--             Index Scan on thread by thread_pkey
--           Index Scan on persona by persona_pkey
--           Nested Loop
--             Nested Loop
--               Index Scan on persona by persona_thread
--               Index Scan on post by post_persona
--             Limit
--               Index Scan on account by account_pkey
--       Index Scan on place by place_pkey
--     Index Scan on membership by membership_account_id_place_id_key
