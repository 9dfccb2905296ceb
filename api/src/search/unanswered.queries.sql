-- The statements of api/src/search/unanswered.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* unansweredThreads_forward */
with page as materialized (
       select t.* from place pl left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
       cross join lateral (
         select * from thread where thread.place_id = pl.id and thread.answer_count = 0 and thread.state = 'published'
           and (thread.created_at, thread.id) < (coalesce($2::timestamptz, 'infinity'::timestamptz),
           coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
         order by thread.created_at desc, thread.id desc limit 101
       ) t
       where pl.state = 'open' and ((pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($6::uuid[]), false) from persona began where began.id = t.persona_id))))
       order by t.created_at desc, t.id desc limit 101)
     select
  pl.id as "placeUuid", pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll",
  vm.state as "viewerMembership", pg_snapshot_xmin(pg_current_snapshot())::text as "horizon",
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $7::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($6::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($6::uuid[]), false) as "lastIsOwn" from page t join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     order by t.created_at desc, t.id desc limit $8::int;
--   Limit
--     Limit
--       Sort
--         Nested Loop
--           Nested Loop
--             Seq Scan on place
--             Index Scan on membership by membership_account_id_place_id_key
--           Subquery Scan
--             Limit
--               Sort
--                 Bitmap Heap Scan on thread
--                   Bitmap Index Scan by thread_unanswered
--             Index Scan on persona by persona_pkey
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     CTE Scan
--                     Memoize
--                       Index Scan on place by place_pkey
--                   Index Scan on membership by membership_account_id_place_id_key
--                 Index Scan on place_baseline by place_baseline_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* unansweredThreads_backward */
with page as materialized (
       select t.* from place pl left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
       cross join lateral (
         select * from thread where thread.place_id = pl.id and thread.answer_count = 0 and thread.state = 'published'
           and (thread.created_at, thread.id) > (coalesce($2::timestamptz, '-infinity'::timestamptz),
           coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
         order by thread.created_at asc, thread.id asc limit 101
       ) t
       where pl.state = 'open' and ((pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($6::uuid[]), false) from persona began where began.id = t.persona_id))))
       order by t.created_at asc, t.id asc limit 101)
     select
  pl.id as "placeUuid", pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll",
  vm.state as "viewerMembership", pg_snapshot_xmin(pg_current_snapshot())::text as "horizon",
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $7::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($6::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($6::uuid[]), false) as "lastIsOwn" from page t join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     order by t.created_at asc, t.id asc limit $8::int;
--   Limit
--     Limit
--       Sort
--         Nested Loop
--           Nested Loop
--             Seq Scan on place
--             Index Scan on membership by membership_account_id_place_id_key
--           Subquery Scan
--             Limit
--               Sort
--                 Bitmap Heap Scan on thread
--                   Bitmap Index Scan by thread_unanswered
--             Index Scan on persona by persona_pkey
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     CTE Scan
--                     Memoize
--                       Index Scan on place by place_pkey
--                   Index Scan on membership by membership_account_id_place_id_key
--                 Index Scan on place_baseline by place_baseline_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey
