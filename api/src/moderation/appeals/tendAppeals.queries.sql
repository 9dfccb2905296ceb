-- The statements of api/src/moderation/appeals/tendAppeals.ts and their plans on a large house. Refreshed by npm run generate.

/* appealsWithoutDecision */
select a.id, d.case_id as "caseId" from appeal a join decision d on d.id = a.decision_id
  where a.state in ('submitted', 'inReview') and d.state in ('overturned', 'undone') limit $1::int;
--   Limit
--     Nested Loop
--       Bitmap Heap Scan on appeal
--         Bitmap Index Scan by appeal_waiting
--       Memoize
--         Index Scan on decision by decision_pkey

/* forgottenAppeals */
select a.id, d.case_id as "caseId" from appeal a join decision d on d.id = a.decision_id
  where a.state = 'inReview' and a.claimed_at < $1::timestamptz - interval '24 hours' limit $2::int;
--   Limit
--     Nested Loop
--       Bitmap Heap Scan on appeal
--         Bitmap Index Scan by appeal_waiting
--       Index Scan on decision by decision_pkey

/* finalCases */
select c.id from moderation_case c
  where c.state = 'decided' and c.decided_at < $1::timestamptz - interval '6 months'
  order by c.decided_at limit $2::int;
--   Limit
--     Index Scan on moderation_case by moderation_case_to_close
