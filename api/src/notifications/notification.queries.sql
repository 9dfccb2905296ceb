-- The statements of api/src/notifications/notification.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* notificationsByIds */
select n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt" from notification n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($1::uuid[]) + cardinality($2::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($1::uuid[]) or away.id = any($2::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
   where n.id = any($3::uuid[]) and n.owner_id = any($4::uuid[]) and n.dismissed_at is null and items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $5::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($6::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $6::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $6::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $5::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $6::uuid or began.id = any($8::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $5::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($6::uuid is not null and (
    $5::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $6::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $6::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end);
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Index Scan on notification by notification_list
--           Index Scan on thread by thread_pkey
--         Index Scan on place by place_pkey
--       Limit
--         Result
--           Index Scan on report by report_pkey
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on persona by persona_pkey
--       Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on membership by membership_account_id_place_id_key
--     Aggregate
--       Sort
--         Subquery Scan
--           Limit
--             Sort
--               Nested Loop
--                 Index Scan on notification_item by notification_item_of
--                   Bitmap Heap Scan on membership
--                     Bitmap Index Scan by membership_queue
--                   Index Scan on persona by persona_pkey
--                   Index Scan on reaction by reaction_subject_id_persona_id_key
--                 Index Scan on post by post_pkey
--     Index Scan on measure by measure_pkey

/* notifications_all_forward */
select n.* from unnest($1::uuid[]) as o(id)
     cross join lateral (
       select n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt", n.updated_at, n.id from notification n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($2::uuid[]) + cardinality($3::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($2::uuid[]) or away.id = any($3::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
       where n.owner_id = o.id and n.dismissed_at is null and true
         and (n.updated_at, n.id) < ($4::timestamptz, $5::uuid) and items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $6::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $6::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $7::uuid or began.id = any($9::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $6::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end)
       order by n.updated_at desc, n.id desc limit $10::int
     ) n
     order by n.updated_at desc, n.id desc limit $10::int;
--   Limit
--     Sort
--       Nested Loop
--         Function Scan
--         Limit
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on notification by notification_list
--                   Index Scan on thread by thread_pkey
--                 Memoize
--                   Index Scan on place by place_pkey
--               Limit
--                 Result
--                   Index Scan on report by report_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--             Aggregate
--               Sort
--                 Subquery Scan
--                   Limit
--                     Sort
--                       Nested Loop
--                         Index Scan on notification_item by notification_item_of
--                           Bitmap Heap Scan on membership
--                             Bitmap Index Scan by membership_queue
--                           Index Scan on persona by persona_pkey
--                           Index Scan on reaction by reaction_subject_id_persona_id_key
--                         Index Scan on post by post_pkey
--             Index Scan on measure by measure_pkey

/* notifications_all_backward */
select n.* from unnest($1::uuid[]) as o(id)
     cross join lateral (
       select n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt", n.updated_at, n.id from notification n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($2::uuid[]) + cardinality($3::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($2::uuid[]) or away.id = any($3::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
       where n.owner_id = o.id and n.dismissed_at is null and true
         and (n.updated_at, n.id) > ($4::timestamptz, $5::uuid) and items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $6::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $6::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $7::uuid or began.id = any($9::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $6::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end)
       order by n.updated_at asc, n.id asc limit $10::int
     ) n
     order by n.updated_at asc, n.id asc limit $10::int;
--   Limit
--     Sort
--       Nested Loop
--         Function Scan
--         Limit
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on notification by notification_list
--                   Index Scan on thread by thread_pkey
--                 Memoize
--                   Index Scan on place by place_pkey
--               Limit
--                 Result
--                   Index Scan on report by report_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--             Aggregate
--               Sort
--                 Subquery Scan
--                   Limit
--                     Sort
--                       Nested Loop
--                         Index Scan on notification_item by notification_item_of
--                           Bitmap Heap Scan on membership
--                             Bitmap Index Scan by membership_queue
--                           Index Scan on persona by persona_pkey
--                           Index Scan on reaction by reaction_subject_id_persona_id_key
--                         Index Scan on post by post_pkey
--             Index Scan on measure by measure_pkey

/* notifications_unread_forward */
select n.* from unnest($1::uuid[]) as o(id)
     cross join lateral (
       select n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt", n.updated_at, n.id from notification n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($2::uuid[]) + cardinality($3::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($2::uuid[]) or away.id = any($3::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
       where n.owner_id = o.id and n.dismissed_at is null and n.read_at is null
         and (n.updated_at, n.id) < ($4::timestamptz, $5::uuid) and items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $6::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $6::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $7::uuid or began.id = any($9::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $6::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end)
       order by n.updated_at desc, n.id desc limit $10::int
     ) n
     order by n.updated_at desc, n.id desc limit $10::int;
--   Limit
--     Sort
--       Nested Loop
--         Function Scan
--         Limit
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on notification by notification_unread
--                   Index Scan on thread by thread_pkey
--                 Index Scan on place by place_pkey
--               Limit
--                 Result
--                   Index Scan on report by report_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--             Aggregate
--               Sort
--                 Subquery Scan
--                   Limit
--                     Sort
--                       Nested Loop
--                         Index Scan on notification_item by notification_item_of
--                           Bitmap Heap Scan on membership
--                             Bitmap Index Scan by membership_queue
--                           Index Scan on persona by persona_pkey
--                           Index Scan on reaction by reaction_subject_id_persona_id_key
--                         Index Scan on post by post_pkey
--             Index Scan on measure by measure_pkey

/* notifications_unread_backward */
select n.* from unnest($1::uuid[]) as o(id)
     cross join lateral (
       select n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt", n.updated_at, n.id from notification n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($2::uuid[]) + cardinality($3::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($2::uuid[]) or away.id = any($3::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
       where n.owner_id = o.id and n.dismissed_at is null and n.read_at is null
         and (n.updated_at, n.id) > ($4::timestamptz, $5::uuid) and items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $6::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $6::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $7::uuid or began.id = any($9::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $6::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end)
       order by n.updated_at asc, n.id asc limit $10::int
     ) n
     order by n.updated_at asc, n.id asc limit $10::int;
--   Limit
--     Sort
--       Nested Loop
--         Function Scan
--         Limit
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on notification by notification_unread
--                   Index Scan on thread by thread_pkey
--                 Index Scan on place by place_pkey
--               Limit
--                 Result
--                   Index Scan on report by report_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--             Aggregate
--               Sort
--                 Subquery Scan
--                   Limit
--                     Sort
--                       Nested Loop
--                         Index Scan on notification_item by notification_item_of
--                           Bitmap Heap Scan on membership
--                             Bitmap Index Scan by membership_queue
--                           Index Scan on persona by persona_pkey
--                           Index Scan on reaction by reaction_subject_id_persona_id_key
--                         Index Scan on post by post_pkey
--             Index Scan on measure by measure_pkey

/* notifications_read_forward */
select n.* from unnest($1::uuid[]) as o(id)
     cross join lateral (
       select n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt", n.updated_at, n.id from notification n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($2::uuid[]) + cardinality($3::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($2::uuid[]) or away.id = any($3::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
       where n.owner_id = o.id and n.dismissed_at is null and n.read_at is not null
         and (n.updated_at, n.id) < ($4::timestamptz, $5::uuid) and items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $6::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $6::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $7::uuid or began.id = any($9::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $6::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end)
       order by n.updated_at desc, n.id desc limit $10::int
     ) n
     order by n.updated_at desc, n.id desc limit $10::int;
--   Limit
--     Sort
--       Nested Loop
--         Function Scan
--         Limit
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on notification by notification_list
--                   Index Scan on thread by thread_pkey
--                 Memoize
--                   Index Scan on place by place_pkey
--               Limit
--                 Result
--                   Index Scan on report by report_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--             Aggregate
--               Sort
--                 Subquery Scan
--                   Limit
--                     Sort
--                       Nested Loop
--                         Index Scan on notification_item by notification_item_of
--                           Bitmap Heap Scan on membership
--                             Bitmap Index Scan by membership_queue
--                           Index Scan on persona by persona_pkey
--                           Index Scan on reaction by reaction_subject_id_persona_id_key
--                         Index Scan on post by post_pkey
--             Index Scan on measure by measure_pkey

/* notifications_read_backward */
select n.* from unnest($1::uuid[]) as o(id)
     cross join lateral (
       select n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt", n.updated_at, n.id from notification n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($2::uuid[]) + cardinality($3::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($2::uuid[]) or away.id = any($3::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
       where n.owner_id = o.id and n.dismissed_at is null and n.read_at is not null
         and (n.updated_at, n.id) > ($4::timestamptz, $5::uuid) and items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $6::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $6::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $7::uuid or began.id = any($9::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $6::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($7::uuid is not null and (
    $6::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $8::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $7::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end)
       order by n.updated_at asc, n.id asc limit $10::int
     ) n
     order by n.updated_at asc, n.id asc limit $10::int;
--   Limit
--     Sort
--       Nested Loop
--         Function Scan
--         Limit
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Index Scan on notification by notification_list
--                   Index Scan on thread by thread_pkey
--                 Memoize
--                   Index Scan on place by place_pkey
--               Limit
--                 Result
--                   Index Scan on report by report_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--               Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on membership by membership_account_id_place_id_key
--             Aggregate
--               Sort
--                 Subquery Scan
--                   Limit
--                     Sort
--                       Nested Loop
--                         Index Scan on notification_item by notification_item_of
--                           Bitmap Heap Scan on membership
--                             Bitmap Index Scan by membership_queue
--                           Index Scan on persona by persona_pkey
--                           Index Scan on reaction by reaction_subject_id_persona_id_key
--                         Index Scan on post by post_pkey
--             Index Scan on measure by measure_pkey

/* unreadNotificationCount */
select count(*)::int as count from (
     select from unnest($1::uuid[]) as o(id)
     cross join lateral (
       select n.* from notification n where n.owner_id = o.id and n.read_at is null
       order by n.updated_at desc, n.id desc limit 300
     ) n
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not (cardinality($2::uuid[]) + cardinality($3::uuid[]) > 0 and exists (
    select from persona away where away.id = i.persona_id
      and (away.account_id = any($2::uuid[]) or away.id = any($3::uuid[])))))
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit 100
    ) i
  ) items
     where items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then $4::boolean
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ((pl.visibility = 'public' or ($5::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $6::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $5::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $5::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $4::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $5::uuid or began.id = any($7::uuid[]), false) from persona began where began.id = t.persona_id))))
  when n.kind = 'membershipRequested' then $4::boolean
  else (pl.visibility <> 'private' or (pl.visibility = 'public' or ($5::uuid is not null and (
    $4::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $6::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $5::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $5::uuid and m.place_id = pl.id) in ('active', 'muted'))))) end) limit 100
   ) news;
--   Aggregate
--     Limit
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Function Scan
--               Hash Join
--                 Seq Scan on place
--                 Hash
--                   Subquery Scan
--                     Limit
--                       Sort
--                         Bitmap Heap Scan on notification
--                           Bitmap Index Scan by notification_unread_thread
--             Memoize
--               Index Scan on thread by thread_pkey
--           Memoize
--             Subquery Scan
--               Limit
--                 Result
--                   Index Scan on report by report_pkey
--           Index Scan on membership by membership_account_id_place_id_key
--           Index Scan on membership by membership_account_id_place_id_key
--           Index Scan on persona by persona_pkey
--           Index Scan on membership by membership_account_id_place_id_key
--           Index Scan on membership by membership_account_id_place_id_key
--         Memoize
--           Subquery Scan
--             Aggregate
--               Sort
--                 Subquery Scan
--                   Limit
--                     Sort
--                       Nested Loop
--                         Index Scan on notification_item by notification_item_of
--                           Bitmap Heap Scan on membership
--                             Bitmap Index Scan by membership_queue
--                           Index Scan on persona by persona_pkey
--                           Index Scan on reaction by reaction_subject_id_persona_id_key
--                         Index Scan on post by post_pkey
