-- The statements of api/src/discussion/activity.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* viewersOfThread */
select (v.ordinality - 1)::int as place, xp.id as "personaId", coalesce(xp.account_id = v.account or xp.id = any('{}'::uuid[]), false) as "isAuthor"
  from unnest($1::uuid[], $2::text[], $3::boolean[]) with ordinality as v(account, role, is_staff, ordinality)
  join thread t on t.id = $4::uuid
  join place pl on pl.id = t.place_id
  left join post x on x.id = $5::uuid
  left join persona xp on xp.id = x.persona_id
  where ((pl.visibility = 'public' or (v.account is not null and (
   v.is_staff
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and v.role = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = v.account and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = v.account and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or v.is_staff or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = v.account or began.id = any('{}'::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Hash Join
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Function Scan
--         Index Scan on persona by persona_pkey
--       Hash
--         Seq Scan on place
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on membership by membership_account_id_place_id_key
--     Materialize
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
