-- The statements of api/src/moderation/reports/settleReports.ts and their plans on a large house. Refreshed by npm run generate.

/* settleReports */
update report set state = $1, decided_at = $2::timestamptz
  where case_id = $3::uuid and state = any($4::text[]);
--   ModifyTable on report
--     Index Scan on report by report_case
