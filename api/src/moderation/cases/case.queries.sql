-- The statements of api/src/moderation/cases/case.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* moderationCasesByIds */
select c.id as "uuid", c.number::int as "number", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source,
  case when c.state <> 'assigned' or c.claim_expires_at > now() then c.state
    when c.review_asked_by is null then 'new' else 'awaitingSecondReview' end as "state",
  c.category, c.priority, c.grounds, c.report_count as "reportCount", c.is_graphic as "isGraphic",
  c.opened_at as "openedAt", case when c.claim_expires_at > now() then c.assigned_to end as "claimantId",
  case when c.claim_expires_at > now() then c.claimed_at end as "claimedAt",
  case when c.claim_expires_at > now() then c.claim_expires_at end as "claimExpiresAt", c.review_asked_by as "reviewAskedById",
  c.decided_at as "decidedAt", c.closed_at as "closedAt", c.version, -c.urgency as "urgency",
  c.ranked_at as "rankedAt", s.content ->> 'title' as "title",
  left(coalesce(s.content ->> 'body', ''), 400) as "opening",
  coalesce(s.content -> 'warnings' -> 'kinds', '[]') as "warningKinds",
  s.content -> 'warnings' ->> 'note' as "warningNote" from moderation_case c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
   where c.id = any($1::uuid[]) and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
    or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)));
--   Result
--     Nested Loop
--       Bitmap Heap Scan on moderation_case
--         Bitmap Index Scan by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationCaseByNumber */
select c.id as "uuid", c.number::int as "number", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source,
  case when c.state <> 'assigned' or c.claim_expires_at > now() then c.state
    when c.review_asked_by is null then 'new' else 'awaitingSecondReview' end as "state",
  c.category, c.priority, c.grounds, c.report_count as "reportCount", c.is_graphic as "isGraphic",
  c.opened_at as "openedAt", case when c.claim_expires_at > now() then c.assigned_to end as "claimantId",
  case when c.claim_expires_at > now() then c.claimed_at end as "claimedAt",
  case when c.claim_expires_at > now() then c.claim_expires_at end as "claimExpiresAt", c.review_asked_by as "reviewAskedById",
  c.decided_at as "decidedAt", c.closed_at as "closedAt", c.version, -c.urgency as "urgency",
  c.ranked_at as "rankedAt", s.content ->> 'title' as "title",
  left(coalesce(s.content ->> 'body', ''), 400) as "opening",
  coalesce(s.content -> 'warnings' -> 'kinds', '[]') as "warningKinds",
  s.content -> 'warnings' ->> 'note' as "warningNote" from moderation_case c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
   where c.number = $1::bigint and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
    or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)));
--   Result
--     Nested Loop
--       Index Scan on moderation_case by moderation_case_number_key
--         Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key
