-- The statements of api/src/moderation/cases/similarCases.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* similarCases */
with asked as materialized (
     select c.id, c.persona_id, c.category, p.account_id, md5(s.content ->> 'body') as text,
       length(s.content ->> 'body') as length, s.content ->> 'body' as body
     from moderation_case c left join persona p on p.id = c.persona_id left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
     where c.id = $1::uuid
   ), faces as materialized (
     select asked.persona_id as id from asked
     union select p.id from asked join persona p on p.account_id = asked.account_id
   ), alike as (
     (
     select one.id, 'face' as likeness from asked cross join lateral (
       select c.id from moderation_case c where c.persona_id in (select faces.id from faces) and c.id <> asked.id and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
    or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by c.opened_at desc limit 3) one)
     union all (
     select one.id, 'text' as likeness from asked cross join lateral (
       select c.id from moderation_case c where asked.length >= 20 and c.id in (select copy.case_id from case_snapshot copy
          where md5(copy.content ->> 'body') = asked.text and copy.content ->> 'body' = asked.body limit 50) and c.id <> asked.id and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
    or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by c.opened_at desc limit 3) one)
     union all (
     select one.id, 'category' as likeness from asked cross join lateral (
       select c.id from moderation_case c where c.category = asked.category and c.decided_at is not null and c.id <> asked.id and ($2::boolean and not ((c.subject_kind = 'member' and c.subject_id = $3::uuid)
    or coalesce((select coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false) from persona own where own.id = c.persona_id), false)))
       order by c.decided_at desc limit 3) one)
   )
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
  s.content -> 'warnings' ->> 'note' as "warningNote", alike.likeness
   from (select id, min(likeness_order) as place from (
       select id, array_position(array['text', 'face', 'category'], likeness) as likeness_order from alike) found
     group by id) one
   cross join lateral (select (array['text', 'face', 'category'])[one.place] as likeness) alike
   join moderation_case c on c.id = one.id left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true
   order by one.place, c.opened_at desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key
--     Aggregate
--       Append
--         CTE Scan
--         Nested Loop
--           CTE Scan
--           Bitmap Heap Scan on persona
--             Bitmap Index Scan by persona_account
--     Nested Loop
--       Nested Loop
--         Aggregate
--           Sort
--             Append
--               Nested Loop
--                 CTE Scan
--                 Limit
--                   Sort
--                     Result
--                       Nested Loop
--                         Aggregate
--                           CTE Scan
--                         Index Scan on moderation_case by moderation_case_persona
--                           Index Scan on persona by persona_pkey
--               Nested Loop
--                 CTE Scan
--                 Limit
--                   Sort
--                     Result
--                       Nested Loop
--                         Aggregate
--                           Limit
--                             Index Scan on case_snapshot by case_snapshot_text
--                         Index Scan on moderation_case by moderation_case_pkey
--                           Index Scan on persona by persona_pkey
--               Nested Loop
--                 CTE Scan
--                 Limit
--                   Result
--                     Index Scan on moderation_case by moderation_case_alike
--                       Index Scan on persona by persona_pkey
--         Index Scan on moderation_case by moderation_case_pkey
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key
