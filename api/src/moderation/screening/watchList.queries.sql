-- The statements of api/src/moderation/screening/watchList.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* watchListRevision */
select revision from watch_list;
--   Seq Scan on watch_list
