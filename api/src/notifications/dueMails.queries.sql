-- The statements of api/src/notifications/dueMails.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* claimDueMails */
with undone as materialized (
    select s.account_id from notification_setting s where s.mailing_until <= $1::timestamptz
    order by s.mailing_until limit 20 for update skip locked),
  due as materialized (
    select s.account_id from notification_setting s
    where s.next_mail_at <= $1::timestamptz and s.mailing_until is null
    order by s.next_mail_at limit 20 for update skip locked)
  update notification_setting s set
    mailing_due_at = coalesce(s.mailing_due_at, s.next_mail_at),
    next_mail_at = case when s.mailing_due_at is null then null else s.next_mail_at end,
    mailing_until = $1::timestamptz + interval '5 minutes'
  where s.account_id = any(array(select account_id from undone union all select account_id from due))
  returning s.account_id as "accountId", s.mailing_due_at as "dueAt", s.mail, s.mail_hour as "mailHour",
    s.is_full_detail as "isFullDetail",
    (select a.time_zone from account a where a.id = s.account_id) as "timeZone";
--   ModifyTable on notification_setting
--     Limit
--       LockRows
--         Index Scan on notification_setting by notification_setting_mailing
--     Limit
--       LockRows
--         Index Scan on notification_setting by notification_setting_due
--     Append
--       CTE Scan
--       CTE Scan
--     Bitmap Heap Scan on notification_setting
--       Bitmap Index Scan by notification_setting_pkey
--     Index Scan on account by account_pkey

/* keepUnsubscribeHash */
update notification_setting set unsubscribe_hash = $1 where account_id = $2::uuid;
--   ModifyTable on notification_setting
--     Index Scan on notification_setting by notification_setting_pkey

/* settleMail */
with told as (
    update notification n set mailed_at = sent.moment
    from unnest($1::uuid[], $2::timestamptz[]) as sent(id, moment) where n.id = sent.id)
  update notification_setting s set mailing_until = null, mailing_due_at = null,
    next_mail_at = coalesce(s.next_mail_at, $3::timestamptz)
  where s.account_id = $4::uuid;
--   ModifyTable on notification_setting
--     ModifyTable on notification
--       Nested Loop
--         Function Scan
--         Index Scan on notification by notification_pkey
--     Index Scan on notification_setting by notification_setting_pkey

/* endMails */
update notification_setting set mail = 'never', next_mail_at = null, mailing_due_at = null, mailing_until = null
  where unsubscribe_hash = $1
  returning account_id as "accountId";
--   ModifyTable on notification_setting
--     Index Scan on notification_setting by notification_setting_unsubscribe_hash_key
