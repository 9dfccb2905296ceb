-- The statements of api/src/moderation/decisions/readDeed.ts and their plans on a large house. Refreshed by npm run generate.

/* ruleExists */
select from rule r where r.id = $1::uuid;
--   Index Only Scan on rule by rule_pkey
