-- The statements of api/src/moderation/decisions/decideAtOnce.ts and their plans on a large house. Refreshed by npm run generate.

/* moderatorsRule */
select r.id from rule r where r.key = 'moderators' order by r.version desc limit 1;
--   Limit
--     Index Scan on rule by rule_version_key_key
