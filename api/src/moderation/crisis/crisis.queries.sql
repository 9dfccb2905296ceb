-- The statements of api/src/moderation/crisis/crisis.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* crisesByIds */
select c.id as "uuid", c.number::int as "number", c.case_id as "caseUuid", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source, c.state,
  c.raised_at as "raisedAt", c.call_at as "callAt", c.acknowledged_by as "acknowledgedBy",
  c.acknowledged_at as "acknowledgedAt", c.responded_at as "respondedAt", c.follow_up_at as "followUpAt",
  c.closed_by as "closedBy", c.closed_at as "closedAt", c.version from crisis_case c where c.id = any($1::uuid[]) and ($2::boolean and not coalesce((c.account_id = $3::uuid or c.persona_id = any($4::uuid[])), false));
--   Result
--     Bitmap Heap Scan on crisis_case
--       Bitmap Index Scan by crisis_case_pkey

/* crisisByNumber */
select c.id as "uuid", c.number::int as "number", c.case_id as "caseUuid", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source, c.state,
  c.raised_at as "raisedAt", c.call_at as "callAt", c.acknowledged_by as "acknowledgedBy",
  c.acknowledged_at as "acknowledgedAt", c.responded_at as "respondedAt", c.follow_up_at as "followUpAt",
  c.closed_by as "closedBy", c.closed_at as "closedAt", c.version from crisis_case c where c.number = $1::bigint and ($2::boolean and not coalesce((c.account_id = $3::uuid or c.persona_id = any($4::uuid[])), false));
--   Result
--     Index Scan on crisis_case by crisis_case_number_key

/* openCrises */
select c.id as "uuid", c.number::int as "number", c.case_id as "caseUuid", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source, c.state,
  c.raised_at as "raisedAt", c.call_at as "callAt", c.acknowledged_by as "acknowledgedBy",
  c.acknowledged_at as "acknowledgedAt", c.responded_at as "respondedAt", c.follow_up_at as "followUpAt",
  c.closed_by as "closedBy", c.closed_at as "closedAt", c.version from crisis_case c where c.state <> 'closed' and ($1::boolean and not coalesce((c.account_id = $2::uuid or c.persona_id = any($3::uuid[])), false))
   order by case when c.call_at is not null then 0 when c.state = 'followUpDue' then 1 else 2 end, c.raised_at, c.id
   limit 100;
--   Limit
--     Sort
--       Result
--         Seq Scan on crisis_case

/* closedCrises_forward */
select c.id as "uuid", c.number::int as "number", c.case_id as "caseUuid", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source, c.state,
  c.raised_at as "raisedAt", c.call_at as "callAt", c.acknowledged_by as "acknowledgedBy",
  c.acknowledged_at as "acknowledgedAt", c.responded_at as "respondedAt", c.follow_up_at as "followUpAt",
  c.closed_by as "closedBy", c.closed_at as "closedAt", c.version from crisis_case c
     where c.closed_at is not null and (c.closed_at, c.id) < ($1::timestamptz, $2::uuid)
       and ($3::boolean and not coalesce((c.account_id = $4::uuid or c.persona_id = any($5::uuid[])), false))
     order by c.closed_at desc, c.id desc limit $6::int;
--   Limit
--     Incremental Sort
--       Result
--         Index Scan on crisis_case by crisis_closed

/* closedCrises_backward */
select c.id as "uuid", c.number::int as "number", c.case_id as "caseUuid", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source, c.state,
  c.raised_at as "raisedAt", c.call_at as "callAt", c.acknowledged_by as "acknowledgedBy",
  c.acknowledged_at as "acknowledgedAt", c.responded_at as "respondedAt", c.follow_up_at as "followUpAt",
  c.closed_by as "closedBy", c.closed_at as "closedAt", c.version from crisis_case c
     where c.closed_at is not null and (c.closed_at, c.id) > ($1::timestamptz, $2::uuid)
       and ($3::boolean and not coalesce((c.account_id = $4::uuid or c.persona_id = any($5::uuid[])), false))
     order by c.closed_at asc, c.id asc limit $6::int;
--   Limit
--     Incremental Sort
--       Result
--         Index Scan on crisis_case by crisis_closed

/* crisisSteps */
select e.crisis_id as "crisisUuid", e.kind, e.actor_id as "actorUuid", e.body, e.occurred_at as "occurredAt"
  from unnest($1::uuid[]) as c(id) cross join lateral (
    select * from crisis_event e where e.crisis_id = c.id order by e.occurred_at desc, e.id desc limit 500) e
  order by e.occurred_at, e.id;
--   Sort
--     Nested Loop
--       Function Scan
--       Limit
--         Sort
--           Bitmap Heap Scan on crisis_event
--             Bitmap Index Scan by crisis_event_case

/* crisisMessages */
select m.id as "uuid", m.crisis_id as "crisisUuid", m.author_id as "authorUuid", m.body, m.locale,
    m.sent_at as "sentAt", m.read_at as "readAt"
  from unnest($1::uuid[]) as c(id) cross join lateral (
    select * from crisis_message m where m.crisis_id = c.id order by m.sent_at desc, m.id desc limit 500) m
  order by m.sent_at, m.id;
--   Sort
--     Nested Loop
--       Function Scan
--       Limit
--         Sort
--           Bitmap Heap Scan on crisis_message
--             Bitmap Index Scan by crisis_message_case

/* crisisCalls */
select k.crisis_id as "crisisUuid", k.account_id as "accountUuid", k.called_at as "calledAt", k.mailed_at as "mailedAt"
  from unnest($1::uuid[]) as c(id) cross join lateral (
    select * from crisis_call k where k.crisis_id = c.id order by k.called_at desc, k.account_id limit 200) k
  order by k.called_at, k.account_id;
--   Sort
--     Nested Loop
--       Function Scan
--       Limit
--         Sort
--           Bitmap Heap Scan on crisis_call
--             Bitmap Index Scan by crisis_call_pkey

/* languageOfCrisis */
select coalesce(t.locale, a.locale, 'zh') as locale from crisis_case c
  left join thread t on t.id = c.thread_id left join account a on a.id = c.account_id where c.id = $1::uuid;
--   Nested Loop
--     Nested Loop
--       Index Scan on crisis_case by crisis_case_pkey
--       Index Scan on thread by thread_pkey
--     Index Scan on account by account_pkey

/* crisesHorizon */
select pg_snapshot_xmin(pg_current_snapshot())::text as horizon;
--   Result
