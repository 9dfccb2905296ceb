-- The statements of api/src/notifications/tellOfCrisis.ts and their plans on a large house. Refreshed by npm run generate.

/* crisisToTellOf */
select c.persona_id as "personaId", c.account_id as "accountId", c.thread_id as "threadId", t.place_id as "placeId"
  from crisis_case c left join thread t on t.id = c.thread_id where c.id = $1::uuid;
--   Nested Loop
--     Index Scan on crisis_case by crisis_case_pkey
--     Index Scan on thread by thread_pkey
