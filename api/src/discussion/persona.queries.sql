-- The statements of api/src/discussion/persona.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* personasByIds */
select
   fp.id as "faceId",
   fp.pseudonym as "facePseudonym", fp.colour as "faceColour",
   fa.id as "faceAccount", fa.display_name as "faceName",
   fa.handle::text as "faceHandle",
   case when (fa.role_visibility = 'everyone' or (fa.role_visibility = 'members' and $1::uuid is not null)) then fa.role end as "faceRole",
   nullif(fa.staff_roles, '{}') as "faceStaff",
   coalesce(fp.account_id = $1::uuid or fp.id = any($2::uuid[]), false) as "faceIsOwn"
  from persona p join thread t on t.id = p.thread_id join place pl on pl.id = t.place_id
  left join persona fp on fp.id = p.id
   left join account fa on fa.id = fp.account_id
  where p.id = any($3::uuid[]) and ((pl.visibility = 'public' or ($1::uuid is not null and (
   $4::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Bitmap Heap Scan on persona
--             Bitmap Index Scan by persona_pkey
--           Index Scan on thread by thread_pkey
--             Index Scan on persona by persona_pkey
--         Memoize
--           Index Scan on place by place_pkey
--             Index Scan on membership by membership_account_id_place_id_key
--             Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on persona by persona_pkey
--     Index Scan on account by account_pkey
