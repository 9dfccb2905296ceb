-- The statements of api/src/boards/board.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* boardsByIds */
select
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
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
  where b.slug = $4 and (pl.visibility <> 'private' or (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))));
--   Nested Loop
--     Nested Loop
--       Seq Scan on board
--       Index Scan on place by place_pkey
--     Index Scan on membership by membership_account_id_place_id_key

/* boardList_forward */
select
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
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
  where (b.position, b.id) > ($4::int, $5::uuid) and (pl.visibility <> 'private' or (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))))
     order by b.position asc, b.id asc limit $6::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on board by board_position
--         Index Scan on place by place_pkey
--       Index Scan on membership by membership_account_id_place_id_key

/* boardList_backward */
select
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
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
  where (b.position, b.id) < ($4::int, $5::uuid) and (pl.visibility <> 'private' or (pl.visibility = 'public' or ($1::uuid is not null and (
    $2::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))))
     order by b.position desc, b.id desc limit $6::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on board by board_position
--         Index Scan on place by place_pkey
--       Index Scan on membership by membership_account_id_place_id_key

/* unreadThreadCounts */
select p.id as "placeUuid", n.count::int as count
   from unnest($1::uuid[]) as p(id)
   left join place_baseline pb on pb.account_id = $2::uuid and pb.place_id = p.id
   cross join lateral (
     select count(*) from (
       select from (
         select t.id, t.last_post_number from thread t
         where t.place_id = p.id and t.last_activity_at > coalesce(pb.read_before, $3::timestamptz)
           and t.state in ('published', 'locked', 'archived')
         order by t.last_activity_at desc, t.id desc limit 500
       ) t
       left join lateral (
  select one.* from read_state one where one.account_id = $2::uuid and one.thread_id = t.id limit 1) rs on true
       where (rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after) limit 100
     ) news
   ) n;
--   Nested Loop
--     Hash Join
--       Bitmap Heap Scan on place_baseline
--         Bitmap Index Scan by place_baseline_pkey
--       Hash
--         Function Scan
--     Aggregate
--       Limit
--         Nested Loop
--           Limit
--             Sort
--               Bitmap Heap Scan on thread
--                 Bitmap Index Scan by thread_activity
--           Limit
--             Index Scan on read_state by read_state_pkey
