-- The statements of api/src/notifications/postRecipients.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* publishedPost */
select x.id as "postId", x.number, x.body, x.persona_id as "personaId", p.kind = 'named' as "isNamed",
    q.persona_id as "quotedPersonaId",
    t.id as "threadId", t.persona_id as "threadPersonaId", t.place_id as "placeId"
  from post x join thread t on t.id = x.thread_id join persona p on p.id = x.persona_id
  left join post q on q.id = x.quoted_post_id
  where x.id = $1::uuid and x.state = 'published';
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on thread by thread_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on post by post_pkey

/* speakingFaces */
select p.id as "personaId", p.kind = 'named' as "isNamed" from persona p
  where p.thread_id = $1::uuid
    and exists (select from post x where x.persona_id = p.id and x.number <= $2::int);
--   Nested Loop
--     Index Scan on persona by persona_thread
--     Index Only Scan on post by post_persona

/* followersOf */
select distinct f.account_id as "accountId" from following f
  where f.subject_id = any($1::uuid[]) and f.level in ('following', 'watching');
--   Aggregate
--     Bitmap Heap Scan on following
--       Bitmap Index Scan by following_subject

/* reachableInThread */
select a.id as "accountId", ft.level as "threadLevel", fb.level as "boardLevel", fa.level as "actorLevel",
     coalesce(rs.last_read_number, 0) as "readUpTo"
   from unnest($1::uuid[]) as told(id)
   cross join lateral (select a.* from account a where a.id = told.id and a.state in ('active', 'limited') limit 1) a
   join thread t on t.id = $2::uuid
   join place pl on pl.id = t.place_id
   left join following ft on ft.account_id = a.id and ft.subject_id = t.id
   left join following fb on fb.account_id = a.id and fb.subject_id = t.place_id
   left join following fa on fa.account_id = a.id and fa.subject_id = $3::uuid
   left join lateral (
  select one.* from read_state one where one.account_id = a.id and one.thread_id = t.id limit 1) rs on true
   where ((pl.visibility = 'public' or (a.id is not null and (
    exists (select from staff_role s where s.account_id = a.id and s.role in ('moderator', 'administrator'))
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and a.role = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = a.id and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = a.id and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or exists (select from staff_role s where s.account_id = a.id and s.role in ('moderator', 'administrator')) or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = a.id or began.id = any('{}'::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Hash Join
--             Nested Loop
--               Index Scan on thread by thread_pkey
--               Nested Loop
--                 Function Scan
--                 Limit
--                   Index Scan on account by account_pkey
--               Seq Scan on staff_role
--               Index Scan on persona by persona_pkey
--             Hash
--               Seq Scan on place
--             Seq Scan on staff_role
--             Index Scan on membership by membership_account_id_place_id_key
--             Index Scan on membership by membership_account_id_place_id_key
--           Memoize
--             Index Scan on following by following_pkey
--         Index Scan on following by following_pkey
--       Memoize
--         Index Scan on following by following_pkey
--     Memoize
--       Subquery Scan
--         Limit
--           Index Scan on read_state by read_state_pkey

/* staffAccounts */
select distinct s.account_id as "accountId" from staff_role s
  cross join lateral (select from account a where a.id = s.account_id and a.state in ('active', 'limited') limit 1) a
  where s.role in ('moderator', 'administrator');
--   Unique
--     Sort
--       Nested Loop
--         Seq Scan on staff_role
--         Limit
--           Index Scan on account by account_pkey
