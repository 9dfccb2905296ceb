-- The statements of api/src/notifications/notificationJobs.ts and their plans on a large house. Refreshed by npm run generate.

/* forgetReadNotifications */
delete from notification where read_at < $1::timestamptz - interval '90 days';
--   ModifyTable on notification
--     Bitmap Heap Scan on notification
--       Bitmap Index Scan by notification_read_at

/* forgetOldNotifications */
delete from notification where updated_at < $1::timestamptz - interval '365 days';
--   ModifyTable on notification
--     Bitmap Heap Scan on notification
--       Bitmap Index Scan by notification_updated_at
