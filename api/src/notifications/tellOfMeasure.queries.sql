-- The statements of api/src/notifications/tellOfMeasure.ts and their plans on a large house. Refreshed by npm run generate.

/* measuredFace */
select m.persona_id as "personaId", m.account_id as "accountId", t.id as "threadId", t.place_id as "placeId"
  from measure m join persona p on p.id = m.persona_id join thread t on t.id = p.thread_id
  where m.id = $1::uuid;
--   Nested Loop
--     Nested Loop
--       Index Scan on measure by measure_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on thread by thread_pkey
