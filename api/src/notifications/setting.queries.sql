-- The statements of api/src/notifications/setting.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* notificationSettings */
select s.mail, s.mail_hour as "mailHour", s.is_full_detail as "isFullDetail",
    (select a.time_zone from account a where a.id = s.account_id) as "timeZone"
  from notification_setting s where s.account_id = $1::uuid;
--   Index Scan on notification_setting by notification_setting_pkey
--     Index Scan on account by account_pkey
