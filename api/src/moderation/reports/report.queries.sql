-- The statements of api/src/moderation/reports/report.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* reportsByIds */
select r.id as "uuid", c.subject_kind as "subjectKind", c.subject_id as "subjectUuid", r.category,
  r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt", r.decided_at as "decidedAt",
  r.is_cleared as "wasOverturned" from report r join moderation_case c on c.id = r.case_id
   where r.id = any($1::uuid[]) and r.reporter_id = $2::uuid;
--   Nested Loop
--     Index Scan on report by report_reporter
--     Index Scan on moderation_case by moderation_case_pkey

/* latestReports */
select r.id as "uuid", c.subject_kind as "subjectKind", c.subject_id as "subjectUuid", r.category,
  r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt", r.decided_at as "decidedAt",
  r.is_cleared as "wasOverturned" from unnest($1::uuid[]) asked(id)
   join moderation_case c on c.subject_kind = $2::text and c.subject_id = asked.id
   join report r on r.case_id = c.id and r.reporter_id = $3::uuid
   order by r.created_at;
--   Sort
--     Nested Loop
--       Nested Loop
--         Function Scan
--         Index Scan on moderation_case by moderation_case_subject
--       Index Scan on report by report_case_id_reporter_id_key

/* ownReports_forward */
select r.id as "uuid", c.subject_kind as "subjectKind", c.subject_id as "subjectUuid", r.category,
  r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt", r.decided_at as "decidedAt",
  r.is_cleared as "wasOverturned" from report r join moderation_case c on c.id = r.case_id
     where r.reporter_id = $1::uuid and (r.created_at, r.id) < ($2::timestamptz, $3::uuid)
     order by r.created_at desc, r.id desc limit $4::int;
--   Limit
--     Nested Loop
--       Index Scan on report by report_reporter
--       Index Scan on moderation_case by moderation_case_pkey

/* ownReports_backward */
select r.id as "uuid", c.subject_kind as "subjectKind", c.subject_id as "subjectUuid", r.category,
  r.rule_id as "ruleUuid", r.note, r.state, r.created_at as "createdAt", r.decided_at as "decidedAt",
  r.is_cleared as "wasOverturned" from report r join moderation_case c on c.id = r.case_id
     where r.reporter_id = $1::uuid and (r.created_at, r.id) > ($2::timestamptz, $3::uuid)
     order by r.created_at asc, r.id asc limit $4::int;
--   Limit
--     Nested Loop
--       Index Scan on report by report_reporter
--       Index Scan on moderation_case by moderation_case_pkey
