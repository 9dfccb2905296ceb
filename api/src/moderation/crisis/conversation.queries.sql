-- The statements of api/src/moderation/crisis/conversation.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* ownConversations */
select c.id as "uuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", exists (select from crisis_message m
  where m.crisis_id = c.id and m.author_id is not null and m.read_at is null) as "isUnread" from crisis_case c where (c.account_id = $1::uuid or c.persona_id = any($2::uuid[])) and exists (select from crisis_message m where m.crisis_id = c.id and m.author_id is not null)
   order by c.raised_at desc, c.id limit 50;
--   Limit
--     Result
--       Sort
--         Hash Join
--           Seq Scan on crisis_message
--           Hash
--             Seq Scan on crisis_case
--       Bitmap Heap Scan on crisis_message
--         Bitmap Index Scan by crisis_message_unread

/* ownConversationsByIds */
select c.id as "uuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", exists (select from crisis_message m
  where m.crisis_id = c.id and m.author_id is not null and m.read_at is null) as "isUnread" from crisis_case c where c.id = any($1::uuid[]) and (c.account_id = $2::uuid or c.persona_id = any($3::uuid[])) and exists (select from crisis_message m where m.crisis_id = c.id and m.author_id is not null);
--   Nested Loop
--     Bitmap Heap Scan on crisis_case
--       Bitmap Index Scan by crisis_case_pkey
--     Bitmap Heap Scan on crisis_message
--       Bitmap Index Scan by crisis_message_case
--     Index Only Scan on crisis_message by crisis_message_unread

/* hasUnreadMessages */
select from crisis_case c where (c.account_id = $1::uuid or c.persona_id = any($2::uuid[])) and exists (select from crisis_message m
  where m.crisis_id = c.id and m.author_id is not null and m.read_at is null) limit 1;
--   Limit
--     Nested Loop
--       Unique
--         Sort
--           Bitmap Heap Scan on crisis_message
--             Bitmap Index Scan by crisis_message_unread
--       Memoize
--         Index Scan on crisis_case by crisis_case_pkey
