-- The statements of api/src/moderation/reports/caseReports.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* reportsOfCase_forward */
select r.id as "uuid", r.category, r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt",
  s.revision, record.upheld, record."notUpheld", r.reporter_id = $1::uuid as "viewerIsReporter" from report r join case_snapshot s on s.id = r.snapshot_id cross join lateral (select count(*) filter (where past.state = 'upheld')::int as upheld,
       count(*) filter (where past.state = 'notUpheld')::int as "notUpheld"
     from (select e.state from report e where e.reporter_id = r.reporter_id and e.state in ('upheld', 'notUpheld')
           and not e.is_cleared and e.case_id <> r.case_id order by e.created_at desc, e.id desc limit 50) past) record
     where r.case_id = $2::uuid and (r.created_at, r.id) < ($3::timestamptz, $4::uuid)
     order by r.created_at desc, r.id desc limit $5::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on report by report_case
--         Index Scan on case_snapshot by case_snapshot_pkey
--       Aggregate
--         Limit
--           Sort
--             Bitmap Heap Scan on report
--               Bitmap Index Scan by report_reporter

/* reportsOfCase_backward */
select r.id as "uuid", r.category, r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt",
  s.revision, record.upheld, record."notUpheld", r.reporter_id = $1::uuid as "viewerIsReporter" from report r join case_snapshot s on s.id = r.snapshot_id cross join lateral (select count(*) filter (where past.state = 'upheld')::int as upheld,
       count(*) filter (where past.state = 'notUpheld')::int as "notUpheld"
     from (select e.state from report e where e.reporter_id = r.reporter_id and e.state in ('upheld', 'notUpheld')
           and not e.is_cleared and e.case_id <> r.case_id order by e.created_at desc, e.id desc limit 50) past) record
     where r.case_id = $2::uuid and (r.created_at, r.id) > ($3::timestamptz, $4::uuid)
     order by r.created_at asc, r.id asc limit $5::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on report by report_case
--         Index Scan on case_snapshot by case_snapshot_pkey
--       Aggregate
--         Limit
--           Sort
--             Bitmap Heap Scan on report
--               Bitmap Index Scan by report_reporter

/* caseReportsByIds */
select r.id as "uuid", r.category, r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt",
  s.revision, record.upheld, record."notUpheld", r.reporter_id = $1::uuid as "viewerIsReporter" from report r join case_snapshot s on s.id = r.snapshot_id cross join lateral (select count(*) filter (where past.state = 'upheld')::int as upheld,
       count(*) filter (where past.state = 'notUpheld')::int as "notUpheld"
     from (select e.state from report e where e.reporter_id = r.reporter_id and e.state in ('upheld', 'notUpheld')
           and not e.is_cleared and e.case_id <> r.case_id order by e.created_at desc, e.id desc limit 50) past) record join moderation_case c on c.id = r.case_id
   where r.id = any($2::uuid[]) and ($3::boolean and not ((c.subject_kind = 'member' and c.subject_id = $1::uuid)
    or coalesce((select coalesce(own.account_id = $1::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)));
--   Result
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Bitmap Heap Scan on report
--             Bitmap Index Scan by report_pkey
--           Index Scan on moderation_case by moderation_case_pkey
--             Index Scan on persona by persona_pkey
--         Index Scan on case_snapshot by case_snapshot_pkey
--       Aggregate
--         Limit
--           Sort
--             Bitmap Heap Scan on report
--               Bitmap Index Scan by report_reporter
