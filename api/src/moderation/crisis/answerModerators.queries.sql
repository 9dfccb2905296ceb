-- The statements of api/src/moderation/crisis/answerModerators.ts and their plans on a large house. Refreshed by npm run generate.

/* ownConversation */
select coalesce((select m.locale from crisis_message m where m.crisis_id = c.id order by m.sent_at desc limit 1), 'zh')
    as locale
  from crisis_case c where c.id = $1::uuid and (c.account_id = $2::uuid or c.persona_id = any($3::uuid[]))
    and exists (select from crisis_message m where m.crisis_id = c.id and m.author_id is not null);
--   Nested Loop
--     Index Scan on crisis_case by crisis_case_pkey
--     Bitmap Heap Scan on crisis_message
--       Bitmap Index Scan by crisis_message_case
--     Limit
--       Index Scan on crisis_message by crisis_message_case
