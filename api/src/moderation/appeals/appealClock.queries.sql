-- The statements of api/src/moderation/appeals/appealClock.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* timesOfAppeals */
select count(*)::int as count, ceil(extract(epoch from
      percentile_cont(0.8) within group (order by a.decided_at - a.submitted_at)) / 3600)::int as hours
  from appeal a where a.decided_at > now() - interval '90 days';
--   Aggregate
--     Seq Scan on appeal

/* waitingAppeals */
select count(*)::int as waiting, count(*) filter (where a.due_at < now())::int as overdue
  from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
  where a.state in ('submitted', 'inReview') and ($1::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
   or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($3::uuid[]), false) from persona own where own.id = c.persona_id), false)));
--   Aggregate
--     Result
--       Nested Loop
--         Nested Loop
--           Bitmap Heap Scan on appeal
--             Bitmap Index Scan by appeal_waiting
--           Index Scan on decision by decision_pkey
--         Index Scan on moderation_case by moderation_case_pkey
--           Index Scan on persona by persona_pkey
