-- The statements of api/src/moderation/screening/dryRun.ts and their plans on a large house. Refreshed by npm run generate.

/* postsBefore */
select x.id as "uuid", x.created_at as "createdAt",
    case when ((pl.visibility = 'public' or ($1::uuid is not null and (
   $2::boolean
   or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
     and (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) is distinct from 'removed')
   or (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $2::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
   (select coalesce(began.account_id = $1::uuid or began.id = any($4::uuid[]), false) from persona began where began.id = t.persona_id)))) and x.state not in ('withdrawn', 'purged')
      then case when x.number = 1 then t.title || E'\n' else '' end || x.body end as "text"
  from (select * from post where post.id < $5::uuid order by post.id desc limit 250) x
  cross join lateral (select * from thread where thread.id = x.thread_id limit 1) t join place pl on pl.id = t.place_id
  order by x.id desc;
--   Nested Loop
--     Nested Loop
--       Limit
--         Index Scan on post by post_pkey
--       Limit
--         Index Scan on thread by thread_pkey
--     Memoize
--       Index Scan on place by place_pkey
--     Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on persona by persona_pkey
