-- The statements of api/src/discussion/moderateThread.ts and their plans on a large house. Refreshed by npm run generate.

/* openingPost */
select x.id from post x where x.thread_id = $1::uuid order by x.number limit 1;
--   Limit
--     Index Scan on post by post_thread_id_number_key
