-- The statements of api/src/discussion/newFaces.ts and their plans on a large house. Refreshed by npm run generate.

/* knownMember */
select a.created_at as since, (select count(*)::int from (
    select from persona n cross join lateral (
      select from post x where x.persona_id = n.id and x.number is not null and x.state = 'published' limit 5) own
    where n.account_id = $1::uuid limit 5) counted) as posts
  from account a where a.id = $1::uuid;
--   Index Scan on account by account_pkey
--     Aggregate
--       Limit
--         Nested Loop
--           Index Scan on persona by persona_account
--           Limit
--             Bitmap Heap Scan on post
--               Bitmap Index Scan by post_persona

/* knownPseudonym */
select min(x.created_at) as since, count(*)::int as posts
  from (select * from post where post.persona_id = $1::uuid and post.number is not null and post.state = 'published'
    order by post.number limit 5) x;
--   Aggregate
--     Limit
--       Index Scan on post by post_persona

/* saidInPlace */
select from persona n join thread t on t.id = n.thread_id join post x on x.persona_id = n.id
  where (n.account_id = $1::uuid or n.id = $2::uuid) and t.place_id = $3::uuid and x.number is not null and x.state = 'published'
  limit 1;
--   Limit
--     Nested Loop
--       Nested Loop
--         Bitmap Heap Scan on persona
--           BitmapOr
--             Bitmap Index Scan by persona_account
--             Bitmap Index Scan by persona_pkey
--         Index Scan on thread by thread_pkey
--       Bitmap Heap Scan on post
--         Bitmap Index Scan by post_persona
