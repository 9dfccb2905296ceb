-- The statements of api/src/notifications/tellOfReports.ts and their plans on a large house. Refreshed by npm run generate.

/* decidedReports */
select r.id as "reportId", r.reporter_id as "reporterId" from report r
  where r.case_id = $1::uuid and r.state in ('upheld', 'notUpheld');
--   Index Scan on report by report_case
