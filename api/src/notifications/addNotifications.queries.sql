-- The statements of api/src/notifications/addNotifications.ts and their plans on a large house. Refreshed by npm run generate.

/* addNotificationRows */
with wanted as materialized (
    select w.* from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[],
      $6::text[], $7::boolean[])
      as w(id, owner_id, kind, subject_kind, subject_id, group_key, is_pressing)
    where not exists (select from notification_item i
      where i.owner_id = w.owner_id and i.xid = $8::text::xid8 and i.event_id = $9::bigint)),
  opened as (
    insert into notification as n (id, owner_id, kind, subject_kind, subject_id, thread_id, place_id, group_key,
      is_approved, is_pressing, created_at, updated_at)
    select w.id, w.owner_id, w.kind, w.subject_kind, w.subject_id, $10::uuid, $11::uuid, w.group_key,
      $12::boolean, w.is_pressing, $13::timestamptz, $13::timestamptz
    from wanted w order by w.owner_id
    on conflict (owner_id, group_key) where read_at is null do update set
      updated_at = greatest(n.updated_at, excluded.updated_at), is_pressing = n.is_pressing or excluded.is_pressing
    returning n.id, n.owner_id)
  insert into notification_item (owner_id, xid, event_id, notification_id, post_id, persona_id, membership_id)
  select o.owner_id, $8::text::xid8, $9::bigint, o.id, $14::uuid, $15::uuid, $16::uuid
  from opened o
  returning owner_id as "ownerId";
--   ModifyTable on notification_item
--     Nested Loop
--       Function Scan
--       Index Only Scan on notification_item by notification_item_pkey
--     ModifyTable on notification
--       Subquery Scan
--         Sort
--           CTE Scan
--     CTE Scan
