-- The statements of api/src/moderation/crisis/reviseCrisisTemplate.ts and their plans on a large house. Refreshed by npm run generate.

/* lockCrisisTemplates */
select pg_advisory_xact_lock(60601);
--   Result
