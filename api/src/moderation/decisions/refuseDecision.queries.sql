-- The statements of api/src/moderation/decisions/refuseDecision.ts and their plans on a large house. Refreshed by npm run generate.

/* hasReportedCase */
select from report r where r.case_id = $1::uuid and r.reporter_id = $2::uuid and r.state <> 'withdrawn';
--   Index Scan on report by report_case_id_reporter_id_key
