-- The statements of api/src/moderation/appeals/appeal.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* appealsByIds */
select a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  (case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) as "viewerIsAppellant", (a.decider_id = $2::uuid
    or coalesce(a.claimant_id = $2::uuid, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $2::uuid limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = $2::uuid and r.state <> 'withdrawn')) as "viewerHadPart" from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id where a.id = any($3::uuid[]) and ((case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) or ($4::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
    or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($1::uuid[]), false) from persona own where own.id = c.persona_id), false)))) order by a.submitted_at, a.id;
--   Sort
--     Nested Loop
--       Nested Loop
--         Bitmap Heap Scan on appeal
--           Bitmap Index Scan by appeal_pkey
--         Index Scan on decision by decision_pkey
--       Index Scan on moderation_case by moderation_case_pkey
--       Index Scan on report by report_pkey
--       Limit
--         Index Scan on case_note by case_note_case
--       Index Scan on report by report_case_id_reporter_id_key
--       Index Scan on report by report_pkey
--       Index Scan on persona by persona_pkey

/* appealsOfReports */
select a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  (case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) as "viewerIsAppellant", (a.decider_id = $2::uuid
    or coalesce(a.claimant_id = $2::uuid, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $2::uuid limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = $2::uuid and r.state <> 'withdrawn')) as "viewerHadPart" from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id where a.report_id = any($3::uuid[]) and ((case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) or ($4::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
    or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($1::uuid[]), false) from persona own where own.id = c.persona_id), false)))) order by a.submitted_at, a.id;
--   Sort
--     Nested Loop
--       Nested Loop
--         Bitmap Heap Scan on appeal
--           Bitmap Index Scan by appeal_report
--         Index Scan on decision by decision_pkey
--       Index Scan on moderation_case by moderation_case_pkey
--       Index Scan on report by report_pkey
--       Limit
--         Index Scan on case_note by case_note_case
--       Index Scan on report by report_case_id_reporter_id_key
--       Index Scan on report by report_pkey
--       Index Scan on persona by persona_pkey

/* appealsOfDecisions */
select a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  (case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) as "viewerIsAppellant", (a.decider_id = $2::uuid
    or coalesce(a.claimant_id = $2::uuid, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $2::uuid limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = $2::uuid and r.state <> 'withdrawn')) as "viewerHadPart" from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id where a.decision_id = any($3::uuid[]) and ((case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) or ($4::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
    or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($1::uuid[]), false) from persona own where own.id = c.persona_id), false)))) order by a.submitted_at, a.id;
--   Sort
--     Nested Loop
--       Nested Loop
--         Bitmap Heap Scan on appeal
--           Bitmap Index Scan by appeal_once
--         Index Scan on decision by decision_pkey
--       Index Scan on moderation_case by moderation_case_pkey
--       Index Scan on report by report_pkey
--       Limit
--         Index Scan on case_note by case_note_case
--       Index Scan on report by report_case_id_reporter_id_key
--       Index Scan on report by report_pkey
--       Index Scan on persona by persona_pkey

/* appeals_open_forward */
select a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  (case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) as "viewerIsAppellant", (a.decider_id = $2::uuid
    or coalesce(a.claimant_id = $2::uuid, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $2::uuid limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = $2::uuid and r.state <> 'withdrawn')) as "viewerHadPart" from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
     where a.state in ('submitted', 'inReview') and (a.due_at, a.id) > ($3::timestamptz, $4::uuid) and ($5::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
    or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($1::uuid[]), false) from persona own where own.id = c.persona_id), false)))
     order by a.due_at asc, a.id asc limit $6::int;
--   Limit
--     Result
--       Nested Loop
--         Nested Loop
--           Index Scan on appeal by appeal_waiting
--           Index Scan on decision by decision_pkey
--         Index Scan on moderation_case by moderation_case_pkey
--           Index Scan on persona by persona_pkey
--       Index Scan on report by report_pkey
--       Limit
--         Index Scan on case_note by case_note_case
--       Index Scan on report by report_case_id_reporter_id_key

/* appeals_open_backward */
select a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  (case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) as "viewerIsAppellant", (a.decider_id = $2::uuid
    or coalesce(a.claimant_id = $2::uuid, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $2::uuid limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = $2::uuid and r.state <> 'withdrawn')) as "viewerHadPart" from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
     where a.state in ('submitted', 'inReview') and (a.due_at, a.id) < ($3::timestamptz, $4::uuid) and ($5::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
    or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($1::uuid[]), false) from persona own where own.id = c.persona_id), false)))
     order by a.due_at desc, a.id desc limit $6::int;
--   Limit
--     Result
--       Nested Loop
--         Nested Loop
--           Index Scan on appeal by appeal_waiting
--           Index Scan on decision by decision_pkey
--         Index Scan on moderation_case by moderation_case_pkey
--           Index Scan on persona by persona_pkey
--       Index Scan on report by report_pkey
--       Limit
--         Index Scan on case_note by case_note_case
--       Index Scan on report by report_case_id_reporter_id_key

/* appeals_decided_forward */
select a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  (case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) as "viewerIsAppellant", (a.decider_id = $2::uuid
    or coalesce(a.claimant_id = $2::uuid, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $2::uuid limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = $2::uuid and r.state <> 'withdrawn')) as "viewerHadPart" from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
     where a.decided_at is not null and (a.decided_at, a.id) < ($3::timestamptz, $4::uuid) and ($5::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
    or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($1::uuid[]), false) from persona own where own.id = c.persona_id), false)))
     order by a.decided_at desc, a.id desc limit $6::int;
--   Limit
--     Result
--       Nested Loop
--         Nested Loop
--           Index Scan on appeal by appeal_decided
--           Index Scan on decision by decision_pkey
--         Index Scan on moderation_case by moderation_case_pkey
--           Index Scan on persona by persona_pkey
--       Bitmap Heap Scan on report
--         Bitmap Index Scan by report_reporter
--       Limit
--         Index Scan on case_note by case_note_case
--       Bitmap Heap Scan on report
--         Bitmap Index Scan by report_reporter

/* appeals_decided_backward */
select a.id as "uuid", a.party, a.state, a.body, a.submitted_at as "submittedAt", a.due_at as "dueAt",
  a.claimed_at as "claimedAt", a.decided_at as "decidedAt", a.explanation, a.version, a.decision_id as "decisionUuid",
  d.case_id as "caseUuid", a.report_id as "reportUuid", a.reviewer_id as "reviewerId",
  (case a.party
    when 'concerned' then coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
    else exists (select from report own where own.id = a.report_id and own.reporter_id = $2::uuid) end) as "viewerIsAppellant", (a.decider_id = $2::uuid
    or coalesce(a.claimant_id = $2::uuid, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = $2::uuid limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = $2::uuid and r.state <> 'withdrawn')) as "viewerHadPart" from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
     where a.decided_at is not null and (a.decided_at, a.id) > ($3::timestamptz, $4::uuid) and ($5::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
    or coalesce((select coalesce(own.account_id = $2::uuid or own.id = any($1::uuid[]), false) from persona own where own.id = c.persona_id), false)))
     order by a.decided_at asc, a.id asc limit $6::int;
--   Limit
--     Result
--       Nested Loop
--         Nested Loop
--           Index Scan on appeal by appeal_decided
--           Index Scan on decision by decision_pkey
--         Index Scan on moderation_case by moderation_case_pkey
--           Index Scan on persona by persona_pkey
--       Bitmap Heap Scan on report
--         Bitmap Index Scan by report_reporter
--       Limit
--         Index Scan on case_note by case_note_case
--       Bitmap Heap Scan on report
--         Bitmap Index Scan by report_reporter
