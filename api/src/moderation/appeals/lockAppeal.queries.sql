-- The statements of api/src/moderation/appeals/lockAppeal.ts and their plans on a large house. Refreshed by npm run generate.

/* partInAppeal */
select (a.decider_id = $1::uuid
   or coalesce(a.claimant_id = $1::uuid, false)
   or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $1::uuid limit 1), false)
   or exists (select from report r where r.case_id = c.id and r.reporter_id = $1::uuid and r.state <> 'withdrawn')) as "viewerHadPart"
  from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
  where a.id = $2::uuid;
--   Nested Loop
--     Nested Loop
--       Index Scan on appeal by appeal_pkey
--       Index Scan on decision by decision_pkey
--     Index Only Scan on moderation_case by moderation_case_pkey
--     Limit
--       Index Scan on case_note by case_note_case
--     Index Scan on report by report_case_id_reporter_id_key
