-- The statements of api/src/notifications/wakeMail.ts and their plans on a large house. Refreshed by npm run generate.

/* wakeMail */
update notification_setting s set next_mail_at = least(s.next_mail_at, $1::timestamptz)
  where s.account_id = any($2::uuid[]) and s.mail = 'instantly';
--   ModifyTable on notification_setting
--     Bitmap Heap Scan on notification_setting
--       Bitmap Index Scan by notification_setting_pkey
