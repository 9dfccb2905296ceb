-- The statements of api/src/moderation/decisions/decision.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* decisionsByIds */
select d.id as "uuid", d.case_id as "caseUuid", d.subject_kind as "subjectKind", d.subject_id as "subjectUuid",
  d.persona_id as "personaUuid", d.kind, d.detail, d.ends_at as "endsAt", d.decided_by as "decidedByUuid",
  d.decided_at as "decidedAt", d.ended_at as "endedAt", c.state as "caseState",
  case when d.state = 'active' and d.ends_at <= now() then 'expired' else d.state end as state,
  case when s.id is not null then json_build_object('facts', s.facts, 'law', s.law, 'automated', s.automated,
    'locale', s.locale, 'ruleUuid', s.rule_id) end as statement,
  coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) as "isAboutViewer" from decision d join moderation_case c on c.id = d.case_id
  left join statement_of_reasons s on s.id = d.statement_id
   where d.id = any($3::uuid[]) and (case when coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) then (d.kind <> 'noAction' and d.state <> 'undone') else $4::boolean end);
--   Nested Loop
--     Hash Join
--       Seq Scan on statement_of_reasons
--       Hash
--         Bitmap Heap Scan on decision
--           Bitmap Index Scan by decision_pkey
--     Index Scan on moderation_case by moderation_case_pkey

/* ownDecisions_forward */
select d.id as "uuid", d.case_id as "caseUuid", d.subject_kind as "subjectKind", d.subject_id as "subjectUuid",
  d.persona_id as "personaUuid", d.kind, d.detail, d.ends_at as "endsAt", d.decided_by as "decidedByUuid",
  d.decided_at as "decidedAt", d.ended_at as "endedAt", c.state as "caseState",
  case when d.state = 'active' and d.ends_at <= now() then 'expired' else d.state end as state,
  case when s.id is not null then json_build_object('facts', s.facts, 'law', s.law, 'automated', s.automated,
    'locale', s.locale, 'ruleUuid', s.rule_id) end as statement,
  coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) as "isAboutViewer" from decision d join moderation_case c on c.id = d.case_id
  left join statement_of_reasons s on s.id = d.statement_id
     where (d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid) and (d.kind <> 'noAction' and d.state <> 'undone')
       and (d.decided_at, d.id) < ($3::timestamptz, $4::uuid)
     order by d.decided_at desc, d.id desc limit $5::int;
--   Limit
--     Sort
--       Nested Loop
--         Hash Join
--           Seq Scan on statement_of_reasons
--           Hash
--             Bitmap Heap Scan on decision
--               BitmapOr
--                 Bitmap Index Scan by decision_persona
--                 Bitmap Index Scan by decision_account
--         Index Scan on moderation_case by moderation_case_pkey

/* ownDecisions_backward */
select d.id as "uuid", d.case_id as "caseUuid", d.subject_kind as "subjectKind", d.subject_id as "subjectUuid",
  d.persona_id as "personaUuid", d.kind, d.detail, d.ends_at as "endsAt", d.decided_by as "decidedByUuid",
  d.decided_at as "decidedAt", d.ended_at as "endedAt", c.state as "caseState",
  case when d.state = 'active' and d.ends_at <= now() then 'expired' else d.state end as state,
  case when s.id is not null then json_build_object('facts', s.facts, 'law', s.law, 'automated', s.automated,
    'locale', s.locale, 'ruleUuid', s.rule_id) end as statement,
  coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) as "isAboutViewer" from decision d join moderation_case c on c.id = d.case_id
  left join statement_of_reasons s on s.id = d.statement_id
     where (d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid) and (d.kind <> 'noAction' and d.state <> 'undone')
       and (d.decided_at, d.id) > ($3::timestamptz, $4::uuid)
     order by d.decided_at asc, d.id asc limit $5::int;
--   Limit
--     Sort
--       Nested Loop
--         Hash Join
--           Seq Scan on statement_of_reasons
--           Hash
--             Bitmap Heap Scan on decision
--               BitmapOr
--                 Bitmap Index Scan by decision_persona
--                 Bitmap Index Scan by decision_account
--         Index Scan on moderation_case by moderation_case_pkey

/* suspensions */
select d.id as "uuid", d.case_id as "caseUuid", d.subject_kind as "subjectKind", d.subject_id as "subjectUuid",
  d.persona_id as "personaUuid", d.kind, d.detail, d.ends_at as "endsAt", d.decided_by as "decidedByUuid",
  d.decided_at as "decidedAt", d.ended_at as "endedAt", c.state as "caseState",
  case when d.state = 'active' and d.ends_at <= now() then 'expired' else d.state end as state,
  case when s.id is not null then json_build_object('facts', s.facts, 'law', s.law, 'automated', s.automated,
    'locale', s.locale, 'ruleUuid', s.rule_id) end as statement,
  coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) as "isAboutViewer" from decision d join moderation_case c on c.id = d.case_id
  left join statement_of_reasons s on s.id = d.statement_id join measure m on m.id = d.measure_id
   where (d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid)
     and d.kind in ('suspend', 'closeAccount') and m.lifted_at is null and (m.ends_at is null or m.ends_at > now())
   order by d.decided_at desc limit 20;
--   Limit
--     Sort
--       Nested Loop
--         Hash Join
--           Seq Scan on statement_of_reasons
--           Hash
--             Nested Loop
--               Seq Scan on measure
--               Index Scan on decision by decision_measure_id_key
--         Index Scan on moderation_case by moderation_case_pkey

/* decisionsOfCases */
select d.id as "uuid", d.case_id as "caseUuid", d.subject_kind as "subjectKind", d.subject_id as "subjectUuid",
  d.persona_id as "personaUuid", d.kind, d.detail, d.ends_at as "endsAt", d.decided_by as "decidedByUuid",
  d.decided_at as "decidedAt", d.ended_at as "endedAt", c.state as "caseState",
  case when d.state = 'active' and d.ends_at <= now() then 'expired' else d.state end as state,
  case when s.id is not null then json_build_object('facts', s.facts, 'law', s.law, 'automated', s.automated,
    'locale', s.locale, 'ruleUuid', s.rule_id) end as statement,
  coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) as "isAboutViewer" from decision d join moderation_case c on c.id = d.case_id
  left join statement_of_reasons s on s.id = d.statement_id
   where d.case_id = any($3::uuid[]) and $4::boolean and not coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false)
   order by d.decided_at desc, d.id desc;
--   Sort
--     Result
--       Nested Loop
--         Hash Join
--           Seq Scan on statement_of_reasons
--           Hash
--             Bitmap Heap Scan on decision
--               Bitmap Index Scan by decision_case
--         Index Scan on moderation_case by moderation_case_pkey
