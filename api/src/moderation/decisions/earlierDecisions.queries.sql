-- The statements of api/src/moderation/decisions/earlierDecisions.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* earlierDecisions */
with asked as materialized (
    select c.persona_id, case when c.subject_kind = 'member' then c.subject_id else p.account_id end as account_id
    from moderation_case c left join persona p on p.id = c.persona_id where c.id = $1::uuid
  ), faces as materialized (
    select asked.persona_id as id from asked
    union select p.id from asked join persona p on p.account_id = asked.account_id
  )
  select d.id from decision d
  where d.persona_id in (select faces.id from faces) and d.case_id <> $1::uuid
    and d.kind <> 'noAction' and d.state in ('active', 'expired')
  order by d.decided_at desc limit 20;
--   Limit
--     Nested Loop
--       Index Scan on moderation_case by moderation_case_pkey
--       Index Scan on persona by persona_pkey
--     Unique
--       Sort
--         Append
--           CTE Scan
--           Nested Loop
--             CTE Scan
--             Bitmap Heap Scan on persona
--               Bitmap Index Scan by persona_account
--     Sort
--       Nested Loop
--         Aggregate
--           CTE Scan
--         Index Scan on decision by decision_persona
