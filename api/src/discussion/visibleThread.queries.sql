-- The statements of api/src/discussion/visibleThread.ts and their plans on a large house. Refreshed by npm run generate.

/* seesThread */
select t.place_id as "placeId" from thread t join place pl on pl.id = t.place_id
  where t.id = $1::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
   $3::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $2::uuid or began.id = any($5::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Index Scan on thread by thread_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on place by place_pkey
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on membership by membership_account_id_place_id_key

/* locksThread */
select t.place_id as "placeId" from thread t join place pl on pl.id = t.place_id
  where t.id = $1::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
   $3::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $2::uuid or began.id = any($5::uuid[]), false) from persona began where began.id = t.persona_id)))) for no key update of t;
--   LockRows
--     Nested Loop
--       Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on place by place_pkey
--         Index Scan on membership by membership_account_id_place_id_key
--         Index Scan on membership by membership_account_id_place_id_key

/* seesPost */
select x.thread_id as "threadId" from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id
  where x.id = $1::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
   $3::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $2::uuid or began.id = any($5::uuid[]), false) from persona began where began.id = t.persona_id)))) and ((x.number is not null and x.state <> 'held') or $3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false)));
--   Nested Loop
--     Nested Loop
--       Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--     Index Scan on place by place_pkey
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on membership by membership_account_id_place_id_key

/* locksThreadOfOwnPost */
select t.id as "threadId" from post x join persona p on p.id = x.persona_id join thread t on t.id = x.thread_id
  where x.id = $1::uuid and coalesce(p.account_id = $2::uuid or p.id = any($3::uuid[]), false) for no key update of t;
--   LockRows
--     Nested Loop
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on thread by thread_pkey

/* readsPlace */
select pl.id as "placeId" from place pl where pl.id = $1::uuid and (pl.visibility = 'public' or ($2::uuid is not null and (
  $3::boolean
  or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
    and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
  or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted'))));
--   Index Scan on place by place_pkey
--     Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on membership by membership_account_id_place_id_key
