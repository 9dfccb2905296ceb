-- The statements of api/src/moderation/decisions/reopenCase.ts and their plans on a large house. Refreshed by npm run generate.

/* otherUndecidedCase */
select c.id from moderation_case c where c.subject_kind = $1::text and c.subject_id = $2::uuid
  and c.id <> $3::uuid and c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened');
--   Index Scan on moderation_case by moderation_case_queue_kind

/* moveReports */
update report r set case_id = $1::uuid where r.case_id = $2::uuid and r.state = 'attached'
    and not exists (select from report o where o.case_id = $1::uuid and o.reporter_id = r.reporter_id)
  returning r.id;
--   ModifyTable on report
--     Nested Loop
--       Bitmap Heap Scan on report
--         Bitmap Index Scan by report_case
--       Bitmap Heap Scan on report
--         Bitmap Index Scan by report_case
