-- The statements of api/src/discussion/lockForModeration.ts and their plans on a large house. Refreshed by npm run generate.

/* lockThreadRow */
select from thread t where t.id = $1::uuid for no key update;
--   LockRows
--     Index Scan on thread by thread_pkey

/* threadOfPost */
select x.thread_id as "threadId" from post x where x.id = $1::uuid;
--   Index Scan on post by post_pkey
