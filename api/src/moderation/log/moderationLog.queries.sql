-- The statements of api/src/moderation/log/moderationLog.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* moderationLog_forward */
select (d.decided_at at time zone 'UTC')::date::text as day, md5(d.id::text)::uuid as place, d.kind as action, d.subject_kind as "subjectKind",
    s.rule_id as "ruleUuid", b.id as "boardUuid", b.slug as "boardSlug",
    case when b.id is not null then json_build_object('en', b.name_en, 'zh', b.name_zh) end as "boardName",
    ceil(extract(epoch from d.ends_at - d.decided_at) / 86400)::int as days,
    coalesce(s.automated, false) as "isAutomated", d.bulk_id is not null as "isBulk",
    case when (d.ended_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date then d.state when (d.ends_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date then 'expired' else 'active' end as state,
    (select a.state from appeal a where a.decision_id = d.id and a.state in ('upheld', 'overturned')
       and (a.decided_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date order by a.state limit 1) as "appealResult"
  from decision d
  join moderation_case c on c.id = d.case_id
  left join place pl on pl.id = c.place_id
  left join board b on b.id = pl.id and pl.visibility = 'public'
  left join statement_of_reasons s on s.id = d.statement_id
  where ((d.decided_at at time zone 'UTC')::date, md5(d.id::text)::uuid) < ($1::date, $2::uuid)
    and (d.decided_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date and d.state <> 'undone'
    and c.category <> 'crisis' and pl.visibility is distinct from 'private'
    and ($3::text is null or d.kind = $3) and ($4::uuid is null or b.id = $4::uuid)
    and ($5::text is null or exists (select from rule g where g.key = $5))
    and ($5::text is null or s.rule_id = any(array(select r.id from rule r where r.key = $5)))
  order by (d.decided_at at time zone 'UTC')::date desc, md5(d.id::text)::uuid desc limit $6::int;
--   Limit
--     Seq Scan on rule
--     Seq Scan on rule
--     Result
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Index Scan on decision by decision_log
--               Index Scan on statement_of_reasons by statement_of_reasons_pkey
--             Index Scan on moderation_case by moderation_case_pkey
--           Index Scan on place by place_pkey
--         Materialize
--           Seq Scan on board
--       Limit
--         Sort
--           Index Scan on appeal by appeal_once

/* moderationLog_backward */
select (d.decided_at at time zone 'UTC')::date::text as day, md5(d.id::text)::uuid as place, d.kind as action, d.subject_kind as "subjectKind",
    s.rule_id as "ruleUuid", b.id as "boardUuid", b.slug as "boardSlug",
    case when b.id is not null then json_build_object('en', b.name_en, 'zh', b.name_zh) end as "boardName",
    ceil(extract(epoch from d.ends_at - d.decided_at) / 86400)::int as days,
    coalesce(s.automated, false) as "isAutomated", d.bulk_id is not null as "isBulk",
    case when (d.ended_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date then d.state when (d.ends_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date then 'expired' else 'active' end as state,
    (select a.state from appeal a where a.decision_id = d.id and a.state in ('upheld', 'overturned')
       and (a.decided_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date order by a.state limit 1) as "appealResult"
  from decision d
  join moderation_case c on c.id = d.case_id
  left join place pl on pl.id = c.place_id
  left join board b on b.id = pl.id and pl.visibility = 'public'
  left join statement_of_reasons s on s.id = d.statement_id
  where ((d.decided_at at time zone 'UTC')::date, md5(d.id::text)::uuid) > ($1::date, $2::uuid)
    and (d.decided_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date and d.state <> 'undone'
    and c.category <> 'crisis' and pl.visibility is distinct from 'private'
    and ($3::text is null or d.kind = $3) and ($4::uuid is null or b.id = $4::uuid)
    and ($5::text is null or exists (select from rule g where g.key = $5))
    and ($5::text is null or s.rule_id = any(array(select r.id from rule r where r.key = $5)))
  order by (d.decided_at at time zone 'UTC')::date asc, md5(d.id::text)::uuid asc limit $6::int;
--   Limit
--     Seq Scan on rule
--     Seq Scan on rule
--     Result
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Index Scan on decision by decision_log
--               Index Scan on statement_of_reasons by statement_of_reasons_pkey
--             Index Scan on moderation_case by moderation_case_pkey
--           Index Scan on place by place_pkey
--         Materialize
--           Seq Scan on board
--       Limit
--         Sort
--           Index Scan on appeal by appeal_once
