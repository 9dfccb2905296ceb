-- The statements of api/src/moderation/crisis/markModeratorMessagesRead.ts and their plans on a large house. Refreshed by npm run generate.

/* markModeratorMessagesRead */
with own as (select c.id from crisis_case c where c.id = $1::uuid and (c.account_id = $2::uuid or c.persona_id = any($3::uuid[]))),
  seen as (
    update crisis_message m set read_at = $4::timestamptz
    from own where m.crisis_id = own.id and m.author_id is not null and m.read_at is null)
  select own.id from own;
--   CTE Scan
--     Index Scan on crisis_case by crisis_case_pkey
--     ModifyTable on crisis_message
--       Nested Loop
--         CTE Scan
--         Index Scan on crisis_message by crisis_message_unread
