-- The statements of api/src/moderation/cases/queue.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* moderationQueue_mine_forward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.assigned_to = $1::uuid and c.claim_expires_at > now()
         and (-c.urgency, c.ranked_at, c.id) > ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.category = $9::text) and ($10::text is null or c.subject_kind = $10::text) and ($11::text is null or c.source = $11::text)
         and ($12::boolean and not ((c.subject_kind = 'member' and c.subject_id = $1::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $1::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_mine_backward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.assigned_to = $1::uuid and c.claim_expires_at > now()
         and (-c.urgency, c.ranked_at, c.id) < ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.category = $9::text) and ($10::text is null or c.subject_kind = $10::text) and ($11::text is null or c.source = $11::text)
         and ($12::boolean and not ((c.subject_kind = 'member' and c.subject_id = $1::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $1::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_placeId_forward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.place_id = $1::uuid
         and (-c.urgency, c.ranked_at, c.id) > ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::text is null or c.state = $7::text) and ($8::text is null or c.category = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_place
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_placeId_backward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.place_id = $1::uuid
         and (-c.urgency, c.ranked_at, c.id) < ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::text is null or c.state = $7::text) and ($8::text is null or c.category = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_place
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_state_forward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.state = $1::text
         and (-c.urgency, c.ranked_at, c.id) > ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.category = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_state
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_state_backward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.state = $1::text
         and (-c.urgency, c.ranked_at, c.id) < ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.category = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_state
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_category_forward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.category = $1::text
         and (-c.urgency, c.ranked_at, c.id) > ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_category
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_category_backward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.category = $1::text
         and (-c.urgency, c.ranked_at, c.id) < ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_category
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_kind_forward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.subject_kind = $1::text
         and (-c.urgency, c.ranked_at, c.id) > ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.category = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_kind
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_kind_backward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.subject_kind = $1::text
         and (-c.urgency, c.ranked_at, c.id) < ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.category = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_kind
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_source_forward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.source = $1::text
         and (-c.urgency, c.ranked_at, c.id) > ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.category = $9::text) and ($10::text is null or c.subject_kind = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_source
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_source_backward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.source = $1::text
         and (-c.urgency, c.ranked_at, c.id) < ($2::smallint, $3::timestamptz, $4::uuid)
         and -c.urgency between $5::smallint and $6::smallint and ($7::uuid is null or c.place_id = $7::uuid) and ($8::text is null or c.state = $8::text) and ($9::text is null or c.category = $9::text) and ($10::text is null or c.subject_kind = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue_source
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_all_forward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened')
         and (-c.urgency, c.ranked_at, c.id) > ($1::smallint, $2::timestamptz, $3::uuid)
         and -c.urgency between $4::smallint and $5::smallint and ($6::uuid is null or c.place_id = $6::uuid) and ($7::text is null or c.state = $7::text) and ($8::text is null or c.category = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationQueue_all_backward */
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
  s.content -> 'warnings' ->> 'note' as "warningNote" from (
       select c.* from moderation_case c
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened')
         and (-c.urgency, c.ranked_at, c.id) < ($1::smallint, $2::timestamptz, $3::uuid)
         and -c.urgency between $4::smallint and $5::smallint and ($6::uuid is null or c.place_id = $6::uuid) and ($7::text is null or c.state = $7::text) and ($8::text is null or c.category = $8::text) and ($9::text is null or c.subject_kind = $9::text) and ($10::text is null or c.source = $10::text)
         and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false))))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $14::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Result
--           Index Scan on moderation_case by moderation_case_queue
--             Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key

/* moderationCaseCounts */
select asked.category, counted.priority, counted.count from unnest($1::text[]) asked(category)
  cross join lateral (
    select waiting.priority, count(*)::int as count from (
      select c.priority from moderation_case c
      where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.category = asked.category and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
   or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false)))) limit 1000
    ) waiting group by waiting.priority) counted;
--   Nested Loop
--     Function Scan
--     Aggregate
--       Sort
--         Limit
--           Result
--             Index Scan on moderation_case by moderation_case_queue_category
--               Index Scan on persona by persona_pkey

/* oldestModerationCase */
select c.opened_at as "openedAt" from moderation_case c
  where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and ($1::boolean and not ((c.subject_kind = 'member' and c.subject_id = $2::uuid)
   or exists (select from persona own where own.id = c.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($3::uuid[]), false)))) order by c.opened_at, c.id limit 1;
--   Limit
--     Result
--       Index Scan on moderation_case by moderation_case_oldest
--         Index Scan on persona by persona_pkey

/* moderationQueueHorizon */
select pg_snapshot_xmin(pg_current_snapshot())::text as horizon;
--   Result

/* moderators */
select distinct s.account_id as "accountId" from staff_role s where s.role in ('moderator', 'administrator');
--   Unique
--     Sort
--       Seq Scan on staff_role
