-- The statements of api/src/discussion/subjects.ts and their plans on a large house. Refreshed by npm run generate.

/* seenThreads */
select t.id as "uuid", t.persona_id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
    coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false) as "isOwn", true as "isReadable"
  from thread t join place pl on pl.id = t.place_id join persona p on p.id = t.persona_id
  where t.id = any($3::uuid[]) and ((pl.visibility = 'public' or ($1::uuid is not null and (
   $4::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Nested Loop
--       Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Memoize
--         Index Scan on place by place_pkey
--           Index Scan on membership by membership_account_id_place_id_key
--           Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on persona by persona_pkey

/* seenPosts */
select x.id as "uuid", x.persona_id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
    coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false) as "isOwn",
    (x.state = 'published'
   or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false)))) as "isReadable"
  from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id join persona p on p.id = x.persona_id
  where x.id = any($4::uuid[]) and ((pl.visibility = 'public' or ($1::uuid is not null and (
   $3::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id)))) and ((x.number is not null and x.state <> 'held') or $3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $1::uuid or own.id = any($2::uuid[]), false)));
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Index Scan on post by post_pkey
--           Index Scan on persona by persona_pkey
--         Index Scan on thread by thread_pkey
--           Index Scan on persona by persona_pkey
--       Memoize
--         Index Scan on place by place_pkey
--           Index Scan on membership by membership_account_id_place_id_key
--           Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on persona by persona_pkey

/* seenPersonas */
select p.id as "uuid", p.id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
    coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false) as "isOwn", true as "isReadable"
  from persona p join thread t on t.id = p.thread_id join place pl on pl.id = t.place_id
  where p.id = any($3::uuid[]) and ((pl.visibility = 'public' or ($1::uuid is not null and (
   $4::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Nested Loop
--       Bitmap Heap Scan on persona
--         Bitmap Index Scan by persona_pkey
--       Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--     Memoize
--       Index Scan on place by place_pkey
--         Index Scan on membership by membership_account_id_place_id_key
--         Index Scan on membership by membership_account_id_place_id_key
