-- The statements of api/src/notifications/markRead.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* markTheseNotifications */
update notification n set read_at = $1::timestamptz
  where n.owner_id = any($2::uuid[]) and n.read_at is null and n.id = any($3::uuid[]) returning n.owner_id as "ownerId";
--   ModifyTable on notification
--     Index Scan on notification by notification_unread

/* markNotificationsUpTo */
update notification n set read_at = $1::timestamptz
  where n.owner_id = any($2::uuid[]) and n.read_at is null and (n.updated_at, n.id) <= (
     select last.updated_at, last.id from notification last
     where last.id = $3::uuid and last.owner_id = any($2::uuid[])) returning n.owner_id as "ownerId";
--   ModifyTable on notification
--     Index Scan on notification by notification_pkey
--     Bitmap Heap Scan on notification
--       Bitmap Index Scan by notification_unread

/* markNotificationsOfSubject */
update notification n set read_at = $1::timestamptz
  where n.owner_id = any($2::uuid[]) and n.read_at is null and (n.thread_id = $3::uuid or n.place_id = $3::uuid or n.subject_id = $3::uuid) returning n.owner_id as "ownerId";
--   ModifyTable on notification
--     Bitmap Heap Scan on notification
--       Bitmap Index Scan by notification_unread_thread

/* markNotificationsOfPlace */
update notification n set read_at = $1::timestamptz
  where n.owner_id = any($2::uuid[]) and n.read_at is null and n.place_id = $3::uuid and n.thread_id is not null and n.kind <> 'reaction' returning n.owner_id as "ownerId";
--   ModifyTable on notification
--     Bitmap Heap Scan on notification
--       Bitmap Index Scan by notification_unread

/* unmarkNotifications */
update notification n set read_at = null
  where n.owner_id = any($1::uuid[]) and n.read_at = $2::timestamptz and n.dismissed_at is null
    and not exists (select from notification open
      where open.owner_id = n.owner_id and open.group_key = n.group_key and open.read_at is null) returning n.owner_id as "ownerId";
--   ModifyTable on notification
--     Nested Loop
--       Bitmap Heap Scan on notification
--         Bitmap Index Scan by notification_read_at
--       Index Scan on notification by notification_open

/* dismissNotificationRow */
update notification n set dismissed_at = $1::timestamptz, read_at = coalesce(n.read_at, $1::timestamptz)
  where n.id = $2::uuid and n.owner_id = any($3::uuid[]) and n.dismissed_at is null returning n.owner_id as "ownerId";
--   ModifyTable on notification
--     Index Scan on notification by notification_pkey

/* lockOpenNotificationsOfThread */
select n.id from notification n
  where n.owner_id = any($1::uuid[]) and n.thread_id = $2::uuid and n.read_at is null and n.kind <> 'reaction'
  order by n.id for no key update;
--   LockRows
--     Sort
--       Index Scan on notification by notification_unread_thread

/* readNotificationItems */
update notification_item i set is_read = true from post x
  where i.notification_id = any($1::uuid[]) and x.id = i.post_id and x.number <= $2::int and not i.is_read;
--   ModifyTable on notification_item
--     Nested Loop
--       Bitmap Heap Scan on notification_item
--         Bitmap Index Scan by notification_item_of
--       Index Scan on post by post_pkey

/* closeReadNotifications */
update notification n set read_at = $1::timestamptz
  where n.owner_id = any($2::uuid[]) and n.read_at is null and n.id = any($3::uuid[])
     and not exists (select from notification_item i where i.notification_id = n.id and not i.is_read) returning n.owner_id as "ownerId";
--   ModifyTable on notification
--     Nested Loop
--       Index Scan on notification by notification_unread
--       Index Scan on notification_item by notification_item_of
