-- The statements of api/src/moderation/transparency/transparencyReport.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* transparencyNumbers */
with decided as materialized (
    select d.kind, d.decided_at, s.automated, s.rule_id, c.opened_at,
      c.category <> 'crisis' and pl.visibility is distinct from 'private' as listed,
      not exists (select from decision e where e.case_id = d.case_id and e.decided_at < d.decided_at) as is_first
    from decision d join moderation_case c on c.id = d.case_id
    left join place pl on pl.id = c.place_id left join statement_of_reasons s on s.id = d.statement_id
    where d.decided_at >= $1::date::timestamp at time zone 'UTC' and d.decided_at < ($2::date + 1)::timestamp at time zone 'UTC' and d.state <> 'undone'
  ), listed as (select * from decided where listed
  ), appealed as materialized (
    select a.state, extract(epoch from a.decided_at - a.submitted_at) / 3600 as hours from appeal a where a.submitted_at >= $1::date::timestamp at time zone 'UTC' and a.submitted_at < ($2::date + 1)::timestamp at time zone 'UTC')
  select
    (select json_agg(json_build_object('key', category, 'count', count)) from (
       select r.category, count(*) from report r where r.created_at >= $1::date::timestamp at time zone 'UTC' and r.created_at < ($2::date + 1)::timestamp at time zone 'UTC' group by r.category) c) as categories,
    (select json_agg(json_build_object('key', kind, 'count', count)) from (
       select kind, count(*) from listed group by kind) k) as actions,
    (select json_agg(json_build_object('key', json_build_object('key', n.key, 'title',
         json_build_object('en', n.title_en, 'zh', n.title_zh)), 'count', u.count)) from (
       select r.key, count(*) from listed l join rule r on r.id = l.rule_id group by r.key) u
       cross join lateral (select * from rule n where n.key = u.key order by n.version desc limit 1) n) as rules,
    (select count(*) from listed) as "decisionCount",
    (select count(*) from listed where automated) as "automatedCount",
    (select count(*) from decided where not listed) as "notListedCount",
    (select count(*) from listed where is_first) as "firstCount",
    (select percentile_cont(0.5) within group (order by extract(epoch from decided_at - opened_at) / 3600) from listed where is_first) as "medianHoursToDecision",
    (select count(*) from appealed) as "appealCount",
    (select count(*) from appealed where state = 'upheld') as "upheldCount",
    (select count(*) from appealed where state = 'overturned') as "overturnedCount",
    (select percentile_cont(0.5) within group (order by hours) from appealed where hours is not null) as "medianHoursToAppeal";
--   Result
--     Hash Join
--       Nested Loop
--         Nested Loop
--           Index Scan on decision by decision_latest
--           Index Scan on moderation_case by moderation_case_pkey
--         Memoize
--           Index Scan on place by place_pkey
--       Hash
--         Seq Scan on statement_of_reasons
--       Index Only Scan on decision by decision_case
--     CTE Scan
--     Index Scan on appeal by appeal_submitted
--     Aggregate
--       Aggregate
--         Bitmap Heap Scan on report
--           Bitmap Index Scan by report_counted
--     Aggregate
--       Aggregate
--         CTE Scan
--     Aggregate
--       Nested Loop
--         Aggregate
--           Hash Join
--             Seq Scan on rule
--             Hash
--               CTE Scan
--         Limit
--           Index Scan on rule by rule_version_key_key
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
--     Aggregate
--       CTE Scan
