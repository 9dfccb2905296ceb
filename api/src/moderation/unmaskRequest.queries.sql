-- The statements of api/src/moderation/unmaskRequest.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* unmaskRequestsByIds */
select r.id as "uuid", r.persona_id as "personaUuid", p.thread_id as "threadUuid", r.post_id as "postUuid",
  r.reason, r.is_crisis as "isCrisis",
  case when r.state in ('requested', 'approved') and r.expires_at <= now() then 'expired' else r.state end as state,
  r.requested_by as "requestedByUuid", r.requested_at as "requestedAt", r.expires_at as "expiresAt",
  r.decided_by as "decidedByUuid", r.decided_at as "decidedAt", r.revealed_at as "revealedAt", r.told_at as "toldAt"
  from unmask_request r join persona p on p.id = r.persona_id
  cross join lateral (select * from thread where thread.id = p.thread_id limit 1) t
  join place pl on pl.id = t.place_id
  where $1::boolean and ((pl.visibility = 'public' or ($2::uuid is not null and (
    $1::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $1::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $2::uuid or began.id = any($4::uuid[]), false) from persona began where began.id = t.persona_id)))) and not coalesce(p.account_id = $2::uuid or p.id = any($4::uuid[]), false) and r.id = any($5::uuid[]);
--   Result
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Bitmap Heap Scan on unmask_request
--             Bitmap Index Scan by unmask_request_pkey
--           Index Scan on persona by persona_pkey
--         Subquery Scan
--           Limit
--             Index Scan on thread by thread_pkey
--           Index Scan on persona by persona_pkey
--       Index Scan on place by place_pkey
--         Index Scan on membership by membership_account_id_place_id_key
--         Index Scan on membership by membership_account_id_place_id_key

/* latestUnmaskRequests */
select r.id as "uuid", r.persona_id as "personaUuid", p.thread_id as "threadUuid", r.post_id as "postUuid",
  r.reason, r.is_crisis as "isCrisis",
  case when r.state in ('requested', 'approved') and r.expires_at <= now() then 'expired' else r.state end as state,
  r.requested_by as "requestedByUuid", r.requested_at as "requestedAt", r.expires_at as "expiresAt",
  r.decided_by as "decidedByUuid", r.decided_at as "decidedAt", r.revealed_at as "revealedAt", r.told_at as "toldAt"
  from (select * from unmask_request u where u.requested_at > now() - interval '90 days'
     order by u.requested_at desc limit 50) r join persona p on p.id = r.persona_id
  cross join lateral (select * from thread where thread.id = p.thread_id limit 1) t
  join place pl on pl.id = t.place_id
  where $1::boolean and ((pl.visibility = 'public' or ($2::uuid is not null and (
    $1::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $1::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $2::uuid or began.id = any($4::uuid[]), false) from persona began where began.id = t.persona_id)))) and not coalesce(p.account_id = $2::uuid or p.id = any($4::uuid[]), false)
   order by r.requested_at desc;
--   Result
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Limit
--             Index Scan on unmask_request by unmask_request_latest
--           Index Scan on persona by persona_pkey
--         Subquery Scan
--           Limit
--             Index Scan on thread by thread_pkey
--           Index Scan on persona by persona_pkey
--       Index Scan on place by place_pkey
--         Index Scan on membership by membership_account_id_place_id_key
--         Index Scan on membership by membership_account_id_place_id_key
