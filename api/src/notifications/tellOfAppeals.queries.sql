-- The statements of api/src/notifications/tellOfAppeals.ts and their plans on a large house. Refreshed by npm run generate.

/* decidedAppeal */
select a.party, a.state = 'overturned' as "isOverturned", r.reporter_id as "reporterId", d.persona_id as "personaId",
    d.account_id as "accountId"
  from appeal a join decision d on d.id = a.decision_id left join report r on r.id = a.report_id
  where a.id = $1::uuid and a.decided_at is not null;
--   Nested Loop
--     Nested Loop
--       Index Scan on appeal by appeal_decided
--       Index Scan on decision by decision_pkey
--     Index Scan on report by report_pkey
