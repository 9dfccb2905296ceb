-- The statements of api/src/discussion/outOfSight.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* postsOutOfSight */
select x.id as "uuid", x.state, p.kind = 'pseudonymous' as "isAnonymous", x.created_at as "createdAt",
    case when x.state <> 'withdrawn' then x.excerpt end as "excerpt"
  from (select * from persona named where named.account_id = $1::uuid
   union all select * from persona veiled where veiled.id = any($2::uuid[])) p
  cross join lateral (select * from thread where thread.id = p.thread_id limit 1) t join place pl on pl.id = t.place_id
  cross join lateral (select * from post where post.persona_id = p.id order by post.number) x
  where ((pl.visibility = 'public' or ($1::uuid is not null and (
   $3::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id)))) is not true
    and (x.state in ('published', 'held')
      or (x.state = 'withdrawn' and x.withdrawn_at > now() - interval '10 minutes'))
  order by x.created_at desc, x.id desc limit 100;
--   Limit
--     Sort
--       Nested Loop
--         Nested Loop
--           Append
--             Subquery Scan
--               Bitmap Heap Scan on persona
--                 Bitmap Index Scan by persona_account
--             Subquery Scan
--               Bitmap Heap Scan on persona
--                 Bitmap Index Scan by persona_pkey
--           Hash Join
--             Limit
--               Index Scan on thread by thread_pkey
--             Hash
--               Seq Scan on place
--             Index Scan on membership by membership_account_id_place_id_key
--             Index Scan on membership by membership_account_id_place_id_key
--             Index Scan on persona by persona_pkey
--         Index Scan on post by post_persona
