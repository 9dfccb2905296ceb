-- The statements of api/src/identity/rules.ts and their plans on a large house. Refreshed by npm run generate.

/* newestRulesVersion */
select version from rule_set order by version desc limit 1;
--   Limit
--     Index Only Scan on rule_set by rule_set_pkey

/* acceptedNewestRules */
select a.accepted_rules_version >= (select version from rule_set order by version desc limit 1) as "isAccepted"
  from account a where a.id = $1::uuid;
--   Index Scan on account by account_pkey
--     Limit
--       Index Only Scan on rule_set by rule_set_pkey
