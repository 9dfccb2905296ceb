-- The statements of api/src/moderation/decisions/decision.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* decisionsByIds */
select d.id as "uuid", d.case_id as "caseUuid", d.subject_kind as "subjectKind", d.subject_id as "subjectUuid",
  d.persona_id as "personaUuid", d.kind, d.detail, d.ends_at as "endsAt", d.decided_by as "decidedByUuid",
  d.decided_at as "decidedAt", d.ended_at as "endedAt", c.state as "caseState",
  case when d.state = 'active' and d.ends_at <= now() then 'expired' else d.state end as state,
  case when s.id is not null then json_build_object('facts', s.facts, 'law', s.law, 'automated', s.automated,
    'locale', s.locale, 'ruleKey', r.key, 'ruleVersion', r.version,
    'ruleTitle', json_build_object('en', r.title_en, 'zh', r.title_zh)) end as statement,
  coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) as "isAboutViewer" from decision d join moderation_case c on c.id = d.case_id
  left join statement_of_reasons s on s.id = d.statement_id left join rule r on r.id = s.rule_id
   where d.id = any($3::uuid[]) and (case when coalesce(d.persona_id = any($1::uuid[]) or d.account_id = $2::uuid, false) then (d.kind <> 'noAction' and d.state <> 'undone') else $4::boolean end);
--   Nested Loop
--     Nested Loop
--       Hash Join
--         Seq Scan on statement_of_reasons
--         Hash
--           Bitmap Heap Scan on decision
--             Bitmap Index Scan by decision_pkey
--       Index Scan on moderation_case by moderation_case_pkey
--     Index Scan on rule by rule_pkey
