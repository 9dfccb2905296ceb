-- The statements of api/src/boards/board.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* boardsByIds */
select
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
  pl.holds_all_posts as "holdsAllPosts", pl.holds_first_posts as "holdsFirstPosts",
  case when (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) then b.thread_count end as "threadCount", b.version,
  coalesce((pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))), false) as "isReadable", vm.state as "viewerMembership",
  pg_snapshot_xmin(pg_current_snapshot())::text as "horizon" from board b join place pl on pl.id = b.id left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  where b.id = any($4::uuid[]) and (pl.visibility <> 'private' or (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))));
--   Nested Loop
--     Hash Join
--       Seq Scan on place
--       Hash
--         Seq Scan on board
--     Index Scan on membership by membership_account_id_place_id_key

/* boardBySlug */
select
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
  pl.holds_all_posts as "holdsAllPosts", pl.holds_first_posts as "holdsFirstPosts",
  case when (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) then b.thread_count end as "threadCount", b.version,
  coalesce((pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))), false) as "isReadable", vm.state as "viewerMembership",
  pg_snapshot_xmin(pg_current_snapshot())::text as "horizon", (select f.level from following f where f.account_id = $1::uuid and f.subject_id = b.id) as "chosenLevel",
  case when $1::uuid is not null and (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
    then (
  select count(*)::int from (
    select from (
      select t.id, t.last_post_number from thread t
      where t.place_id = b.id and t.state in ('published', 'locked', 'archived') and t.last_activity_at > coalesce(
        (select pb.read_before from place_baseline pb
         where pb.account_id = $1::uuid and pb.place_id = b.id), $4::timestamptz)
      order by t.last_activity_at desc, t.id desc limit 500
    ) t
    left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
    where (rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after) limit 100
  ) news) end as "unreadThreadCount" from board b join place pl on pl.id = b.id left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  where b.slug = $5 and (pl.visibility <> 'private' or (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))));
--   Nested Loop
--     Nested Loop
--       Seq Scan on board
--       Index Scan on place by place_pkey
--     Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on following by following_pkey
--     Aggregate
--       Limit
--         Nested Loop
--           Limit
--             Index Scan on place_baseline by place_baseline_pkey
--             Index Only Scan on thread by thread_activity
--           Limit
--             Index Scan on read_state by read_state_pkey

/* boardList_forward */
select
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
  pl.holds_all_posts as "holdsAllPosts", pl.holds_first_posts as "holdsFirstPosts",
  case when (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) then b.thread_count end as "threadCount", b.version,
  coalesce((pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))), false) as "isReadable", vm.state as "viewerMembership",
  pg_snapshot_xmin(pg_current_snapshot())::text as "horizon", (select f.level from following f where f.account_id = $1::uuid and f.subject_id = b.id) as "chosenLevel",
  case when $1::uuid is not null and (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
    then (
  select count(*)::int from (
    select from (
      select t.id, t.last_post_number from thread t
      where t.place_id = b.id and t.state in ('published', 'locked', 'archived') and t.last_activity_at > coalesce(
        (select pb.read_before from place_baseline pb
         where pb.account_id = $1::uuid and pb.place_id = b.id), $4::timestamptz)
      order by t.last_activity_at desc, t.id desc limit 500
    ) t
    left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
    where (rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after) limit 100
  ) news) end as "unreadThreadCount" from board b join place pl on pl.id = b.id left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  where (b.position, b.id) > ($5::int, $6::uuid) and (pl.visibility <> 'private' or (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))))
     order by b.position asc, b.id asc limit $7::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on board by board_position
--         Materialize
--           Seq Scan on place
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on following by following_pkey
--       Aggregate
--         Limit
--           Nested Loop
--             Limit
--               Index Scan on place_baseline by place_baseline_pkey
--               Index Only Scan on thread by thread_activity
--             Limit
--               Index Scan on read_state by read_state_pkey

/* boardList_backward */
select
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
  pl.holds_all_posts as "holdsAllPosts", pl.holds_first_posts as "holdsFirstPosts",
  case when (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) then b.thread_count end as "threadCount", b.version,
  coalesce((pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))), false) as "isReadable", vm.state as "viewerMembership",
  pg_snapshot_xmin(pg_current_snapshot())::text as "horizon", (select f.level from following f where f.account_id = $1::uuid and f.subject_id = b.id) as "chosenLevel",
  case when $1::uuid is not null and (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted'))))
    then (
  select count(*)::int from (
    select from (
      select t.id, t.last_post_number from thread t
      where t.place_id = b.id and t.state in ('published', 'locked', 'archived') and t.last_activity_at > coalesce(
        (select pb.read_before from place_baseline pb
         where pb.account_id = $1::uuid and pb.place_id = b.id), $4::timestamptz)
      order by t.last_activity_at desc, t.id desc limit 500
    ) t
    left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
    where (rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after) limit 100
  ) news) end as "unreadThreadCount" from board b join place pl on pl.id = b.id left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
  where (b.position, b.id) < ($5::int, $6::uuid) and (pl.visibility <> 'private' or (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))))
     order by b.position desc, b.id desc limit $7::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on board by board_position
--         Materialize
--           Seq Scan on place
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on following by following_pkey
--       Aggregate
--         Limit
--           Nested Loop
--             Limit
--               Index Scan on place_baseline by place_baseline_pkey
--               Index Only Scan on thread by thread_activity
--             Limit
--               Index Scan on read_state by read_state_pkey

/* unreadThreadCounts */
select p.id as "placeUuid", (
  select count(*)::int from (
    select from (
      select t.id, t.last_post_number from thread t
      where t.place_id = p.id and t.state in ('published', 'locked', 'archived') and t.last_activity_at > coalesce(
        (select pb.read_before from place_baseline pb
         where pb.account_id = $1::uuid and pb.place_id = p.id), $2::timestamptz)
      order by t.last_activity_at desc, t.id desc limit 500
    ) t
    left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
    where (rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after) limit 100
  ) news) as count from unnest($3::uuid[]) as p(id);
--   Function Scan
--     Aggregate
--       Limit
--         Nested Loop
--           Limit
--             Index Scan on place_baseline by place_baseline_pkey
--             Index Only Scan on thread by thread_activity
--           Limit
--             Index Scan on read_state by read_state_pkey
