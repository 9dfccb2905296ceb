-- The statements of api/src/moderation/decisions/reopenCase.ts and their plans on a large house. Refreshed by npm run generate.

/* otherUndecidedCase */
select c.id from moderation_case c where c.subject_kind = $1::text and c.subject_id = $2::uuid
  and c.id <> $3::uuid and c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened');
--   Index Scan on moderation_case by one_undecided_case

/* moveReports */
update report r set case_id = $1::uuid where r.case_id = $2::uuid and r.state = 'attached'
    and not exists (select from report o where o.case_id = $1::uuid and o.reporter_id = r.reporter_id)
  returning r.id;
--   ModifyTable on report
--     Merge Join
--       Index Scan on report by report_case_id_reporter_id_key
--       Index Scan on report by report_case_id_reporter_id_key
