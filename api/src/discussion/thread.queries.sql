-- The statements of api/src/discussion/thread.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* threadsByIds */
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
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from thread t join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
   where t.id = any($4::uuid[]) and ((pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $6::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on thread by thread_pkey
--                     Index Scan on persona by persona_pkey
--                   Memoize
--                     Index Scan on place by place_pkey
--                 Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on place_baseline by place_baseline_pkey
--             Limit
--               Index Scan on read_state by read_state_pkey
--           Index Scan on persona by persona_pkey
--         Index Scan on account by account_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on account by account_pkey

/* threadByNumber */
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
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn",
  (select f.level from following f where f.account_id = $1::uuid and f.subject_id = t.id) as "threadLevel", (select f.level from following f where f.account_id = $1::uuid and f.subject_id = t.place_id) as "boardLevel",
  exists (select from persona p where p.id = t.persona_id and coalesce(p.account_id = $1::uuid or p.id = any($3::uuid[]), false)) as "isOwnThread",
  exists (select from persona p where p.thread_id = t.id and coalesce(p.account_id = $1::uuid or p.id = any($3::uuid[]), false)
    and exists (select from post x where x.persona_id = p.id)) as "hasReplied" from thread t join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
   where t.number = $4::bigint and ((pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $6::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id))));
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on thread by thread_number_key
--                     Index Scan on persona by persona_pkey
--                   Index Scan on place by place_pkey
--                 Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on place_baseline by place_baseline_pkey
--             Limit
--               Index Scan on read_state by read_state_pkey
--           Index Scan on persona by persona_pkey
--         Index Scan on account by account_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on account by account_pkey
--     Index Scan on following by following_pkey
--     Index Scan on following by following_pkey
--     Index Scan on persona by persona_pkey
--     Nested Loop
--       Index Scan on persona by persona_thread
--       Index Only Scan on post by post_persona

/* placeThreads_latestActivity_forward */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true  and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.is_pinned desc, t.last_activity_at desc, t.id desc limit $5::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $6::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.is_pinned desc, t.last_activity_at desc, t.id desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_listing
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_latestActivity_forward_continued */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true and (t.is_pinned, t.last_activity_at, t.id) < (($4::text[])[1]::boolean, ($4::text[])[2]::timestamptz, ($4::text[])[3]::uuid) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.is_pinned desc, t.last_activity_at desc, t.id desc limit $6::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $7::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.is_pinned desc, t.last_activity_at desc, t.id desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_listing
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_latestActivity_backward */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true  and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.is_pinned asc, t.last_activity_at asc, t.id asc limit $5::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $6::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.is_pinned asc, t.last_activity_at asc, t.id asc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_listing
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_latestActivity_backward_continued */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true and (t.is_pinned, t.last_activity_at, t.id) > (($4::text[])[1]::boolean, ($4::text[])[2]::timestamptz, ($4::text[])[3]::uuid) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.is_pinned asc, t.last_activity_at asc, t.id asc limit $6::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $7::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.is_pinned asc, t.last_activity_at asc, t.id asc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_listing
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_newest_forward */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true  and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at desc, t.id desc limit $5::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $6::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at desc, t.id desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_newest
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_newest_forward_continued */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true and (t.created_at, t.id) < (($4::text[])[1]::timestamptz, ($4::text[])[2]::uuid) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at desc, t.id desc limit $6::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $7::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at desc, t.id desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_newest
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_newest_backward */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true  and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at asc, t.id asc limit $5::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $6::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at asc, t.id asc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_newest
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_newest_backward_continued */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and true and (t.created_at, t.id) > (($4::text[])[1]::timestamptz, ($4::text[])[2]::uuid) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at asc, t.id asc limit $6::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $7::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at asc, t.id asc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_newest
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_unanswered_forward */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and t.answer_count = 0  and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at desc, t.id desc limit $5::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $6::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at desc, t.id desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_unanswered
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_unanswered_forward_continued */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and t.answer_count = 0 and (t.created_at, t.id) < (($4::text[])[1]::timestamptz, ($4::text[])[2]::uuid) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at desc, t.id desc limit $6::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $7::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at desc, t.id desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_unanswered
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_unanswered_backward */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and t.answer_count = 0  and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at asc, t.id asc limit $5::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $6::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at asc, t.id asc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_unanswered
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey

/* placeThreads_unanswered_backward_continued */
select
  t.id as "uuid", t.number, t.slug, t.title, t.locale, case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when $1::uuid is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  (case when $1::uuid is null then null
  when t.last_activity_at <= coalesce(pb.read_before, $2::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end) as "viewerUnreadCount",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    lp.id as "lastId",
    lp.pseudonym as "lastPseudonym", lp.colour as "lastColour",
    la.id as "lastAccount", la.display_name as "lastName",
    la.handle::text as "lastHandle",
    case when (la.role_visibility = 'everyone' or (la.role_visibility = 'members' and $1::uuid is not null)) then la.role end as "lastRole",
    nullif(la.staff_roles, '{}') as "lastStaff",
    coalesce(lp.account_id = $1::uuid or lp.id = any($3::uuid[]), false) as "lastIsOwn" from place pl
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  left join place_baseline pb on pb.account_id = $1::uuid and pb.place_id = pl.id
     cross join lateral (
       select * from thread t where t.place_id = pl.id and t.answer_count = 0 and (t.created_at, t.id) > (($4::text[])[1]::timestamptz, ($4::text[])[2]::uuid) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id)))
       order by t.created_at asc, t.id asc limit $6::int
     ) t
  left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
  left join persona ap on ap.id = t.persona_id
    left join account aa on aa.id = ap.account_id
  left join persona lp on lp.id = t.last_persona_id
    left join account la on la.id = lp.account_id
     where pl.id = $7::uuid and (pl.visibility = 'public' or ($1::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
     order by t.created_at asc, t.id asc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on place by place_pkey
--                     Index Scan on membership by membership_account_id_place_id_key
--                   Index Scan on place_baseline by place_baseline_pkey
--                 Limit
--                   Index Scan on thread by thread_unanswered
--                     Index Scan on persona by persona_pkey
--               Limit
--                 Index Scan on read_state by read_state_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey
