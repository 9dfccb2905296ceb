-- The statements of api/src/moderation/reports/reportLimit.ts and their plans on a large house. Refreshed by npm run generate.

/* lockReporter */
select pg_advisory_xact_lock(hashtextextended($1::text, 6));
--   Result

/* reportsToday */
select count(*)::int as count from report r where r.reporter_id = $1::uuid
  and r.created_at > $2::timestamptz and (r.category = 'crisis') = $3::boolean;
--   Aggregate
--     Bitmap Heap Scan on report
--       Bitmap Index Scan by report_reporter
