-- The statements of api/src/notifications/updateNotificationSettings.ts and their plans on a large house. Refreshed by npm run generate.

/* keepNotificationSetting */
update notification_setting set mail = $1, mail_hour = $2::int, is_full_detail = $3::boolean,
    next_mail_at = $4::timestamptz
  where account_id = $5::uuid;
--   ModifyTable on notification_setting
--     Index Scan on notification_setting by notification_setting_pkey
