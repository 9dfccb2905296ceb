-- The statements of api/src/moderation/reports/settleReports.ts and their plans on a large house. Refreshed by npm run generate.

/* settleReports */
update report set state = $1, decided_at = $2::timestamptz, is_cleared = $3::boolean
  where case_id = $4::uuid and state = any($5::text[]);
--   ModifyTable on report
--     Index Scan on report by report_case
