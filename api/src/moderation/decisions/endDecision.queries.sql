-- The statements of api/src/moderation/decisions/endDecision.ts and their plans on a large house. Refreshed by npm run generate.

/* foundInForce */
select d.id from decision d where d.before ->> 'decisionId' = $1::text and d.state = 'active';
--   Bitmap Heap Scan on decision
--     Bitmap Index Scan by decision_found
