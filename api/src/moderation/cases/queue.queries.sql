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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.assigned_to = $1::uuid and c.claim_expires_at > now() and ($2::uuid is null or c.place_id = $2::uuid) and ($3::text is null or c.state = $3::text) and ($4::text is null or c.category = $4::text) and ($5::text is null or c.subject_kind = $5::text) and ($6::text is null or c.source = $6::text)
         and (-c.urgency, c.ranked_at, c.id) > ($7::smallint, $8::timestamptz, $9::uuid)
         and -c.urgency between $10::smallint and $11::smallint
         and c.category <> all($12::text[]) and ($13::boolean and not ((c.subject_kind = 'member' and c.subject_id = $1::uuid)
    or coalesce((select coalesce(own.account_id = $1::uuid or own.id = any($14::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $15::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency asc, c.ranked_at asc, c.id asc;
--   Sort
--     Nested Loop
--       Limit
--         Sort
--           Result
--             Index Scan on moderation_case by moderation_case_assigned
--               Index Scan on persona by persona_pkey
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.assigned_to = $1::uuid and c.claim_expires_at > now() and ($2::uuid is null or c.place_id = $2::uuid) and ($3::text is null or c.state = $3::text) and ($4::text is null or c.category = $4::text) and ($5::text is null or c.subject_kind = $5::text) and ($6::text is null or c.source = $6::text)
         and (-c.urgency, c.ranked_at, c.id) < ($7::smallint, $8::timestamptz, $9::uuid)
         and -c.urgency between $10::smallint and $11::smallint
         and c.category <> all($12::text[]) and ($13::boolean and not ((c.subject_kind = 'member' and c.subject_id = $1::uuid)
    or coalesce((select coalesce(own.account_id = $1::uuid or own.id = any($14::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $15::int
     ) c left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     order by -c.urgency desc, c.ranked_at desc, c.id desc;
--   Sort
--     Nested Loop
--       Limit
--         Sort
--           Result
--             Index Scan on moderation_case by moderation_case_assigned
--               Index Scan on persona by persona_pkey
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.place_id = $1::uuid and ($2::text is null or c.state = $2::text) and ($3::text is null or c.category = $3::text) and ($4::text is null or c.subject_kind = $4::text) and ($5::text is null or c.source = $5::text)
         and (-c.urgency, c.ranked_at, c.id) > ($6::smallint, $7::timestamptz, $8::uuid)
         and -c.urgency between $9::smallint and $10::smallint
         and c.category <> all($11::text[]) and ($12::boolean and not ((c.subject_kind = 'member' and c.subject_id = $13::uuid)
    or coalesce((select coalesce(own.account_id = $13::uuid or own.id = any($14::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $15::int
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.place_id = $1::uuid and ($2::text is null or c.state = $2::text) and ($3::text is null or c.category = $3::text) and ($4::text is null or c.subject_kind = $4::text) and ($5::text is null or c.source = $5::text)
         and (-c.urgency, c.ranked_at, c.id) < ($6::smallint, $7::timestamptz, $8::uuid)
         and -c.urgency between $9::smallint and $10::smallint
         and c.category <> all($11::text[]) and ($12::boolean and not ((c.subject_kind = 'member' and c.subject_id = $13::uuid)
    or coalesce((select coalesce(own.account_id = $13::uuid or own.id = any($14::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $15::int
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.state = $1::text and ($2::text is null or c.category = $2::text) and ($3::text is null or c.subject_kind = $3::text) and ($4::text is null or c.source = $4::text)
         and (-c.urgency, c.ranked_at, c.id) > ($5::smallint, $6::timestamptz, $7::uuid)
         and -c.urgency between $8::smallint and $9::smallint
         and c.category <> all($10::text[]) and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or coalesce((select coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false) from persona own where own.id = c.persona_id), false)))
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.state = $1::text and ($2::text is null or c.category = $2::text) and ($3::text is null or c.subject_kind = $3::text) and ($4::text is null or c.source = $4::text)
         and (-c.urgency, c.ranked_at, c.id) < ($5::smallint, $6::timestamptz, $7::uuid)
         and -c.urgency between $8::smallint and $9::smallint
         and c.category <> all($10::text[]) and ($11::boolean and not ((c.subject_kind = 'member' and c.subject_id = $12::uuid)
    or coalesce((select coalesce(own.account_id = $12::uuid or own.id = any($13::uuid[]), false) from persona own where own.id = c.persona_id), false)))
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.category = $1::text and ($2::text is null or c.subject_kind = $2::text) and ($3::text is null or c.source = $3::text)
         and (-c.urgency, c.ranked_at, c.id) > ($4::smallint, $5::timestamptz, $6::uuid)
         and -c.urgency between $7::smallint and $8::smallint
         and c.category <> all($9::text[]) and ($10::boolean and not ((c.subject_kind = 'member' and c.subject_id = $11::uuid)
    or coalesce((select coalesce(own.account_id = $11::uuid or own.id = any($12::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $13::int
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.category = $1::text and ($2::text is null or c.subject_kind = $2::text) and ($3::text is null or c.source = $3::text)
         and (-c.urgency, c.ranked_at, c.id) < ($4::smallint, $5::timestamptz, $6::uuid)
         and -c.urgency between $7::smallint and $8::smallint
         and c.category <> all($9::text[]) and ($10::boolean and not ((c.subject_kind = 'member' and c.subject_id = $11::uuid)
    or coalesce((select coalesce(own.account_id = $11::uuid or own.id = any($12::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $13::int
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.subject_kind = $1::text and ($2::text is null or c.source = $2::text)
         and (-c.urgency, c.ranked_at, c.id) > ($3::smallint, $4::timestamptz, $5::uuid)
         and -c.urgency between $6::smallint and $7::smallint
         and c.category <> all($8::text[]) and ($9::boolean and not ((c.subject_kind = 'member' and c.subject_id = $10::uuid)
    or coalesce((select coalesce(own.account_id = $10::uuid or own.id = any($11::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $12::int
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
       where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.subject_kind = $1::text and ($2::text is null or c.source = $2::text)
         and (-c.urgency, c.ranked_at, c.id) < ($3::smallint, $4::timestamptz, $5::uuid)
         and -c.urgency between $6::smallint and $7::smallint
         and c.category <> all($8::text[]) and ($9::boolean and not ((c.subject_kind = 'member' and c.subject_id = $10::uuid)
    or coalesce((select coalesce(own.account_id = $10::uuid or own.id = any($11::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $12::int
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
         and -c.urgency between $5::smallint and $6::smallint
         and c.category <> all($7::text[]) and ($8::boolean and not ((c.subject_kind = 'member' and c.subject_id = $9::uuid)
    or coalesce((select coalesce(own.account_id = $9::uuid or own.id = any($10::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $11::int
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
         and -c.urgency between $5::smallint and $6::smallint
         and c.category <> all($7::text[]) and ($8::boolean and not ((c.subject_kind = 'member' and c.subject_id = $9::uuid)
    or coalesce((select coalesce(own.account_id = $9::uuid or own.id = any($10::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $11::int
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
         and -c.urgency between $4::smallint and $5::smallint
         and c.category <> all($6::text[]) and ($7::boolean and not ((c.subject_kind = 'member' and c.subject_id = $8::uuid)
    or coalesce((select coalesce(own.account_id = $8::uuid or own.id = any($9::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency asc, c.ranked_at asc, c.id asc limit $10::int
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
         and -c.urgency between $4::smallint and $5::smallint
         and c.category <> all($6::text[]) and ($7::boolean and not ((c.subject_kind = 'member' and c.subject_id = $8::uuid)
    or coalesce((select coalesce(own.account_id = $8::uuid or own.id = any($9::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by -c.urgency desc, c.ranked_at desc, c.id desc limit $10::int
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
   or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false))) limit 200
    ) waiting group by waiting.priority) counted;
--   Nested Loop
--     Function Scan
--     Aggregate
--       Sort
--         Limit
--           Result
--             Bitmap Heap Scan on moderation_case
--               Bitmap Index Scan by moderation_case_queue_category
--               Index Scan on persona by persona_pkey

/* oldestModerationCase */
select c.opened_at as "openedAt" from moderation_case c
  where c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened') and c.category <> all($1::text[]) and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
   or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)))
  order by c.opened_at, c.id limit 1;
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
