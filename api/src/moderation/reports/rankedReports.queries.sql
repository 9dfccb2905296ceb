-- The statements of api/src/moderation/reports/rankedReports.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* rankedReports */
select r.category, rule.weight as "ruleWeight", record.upheld, record."notUpheld", r.total
  from (select own.*, count(*) over ()::int as total from report own
        where own.case_id = $1::uuid and own.state <> 'withdrawn'
        order by own.created_at desc, own.id desc limit 50) r
  left join rule on rule.id = r.rule_id
  cross join lateral (select count(*) filter (where past.state = 'upheld')::int as upheld,
      count(*) filter (where past.state = 'notUpheld')::int as "notUpheld"
    from (select e.state from report e where e.reporter_id = r.reporter_id and e.state in ('upheld', 'notUpheld')
          and not e.is_cleared and e.case_id <> r.case_id order by e.created_at desc, e.id desc limit 50) past) record;
--   Nested Loop
--     Nested Loop
--       Limit
--         WindowAgg
--           Index Scan on report by report_case
--       Aggregate
--         Limit
--           Sort
--             Bitmap Heap Scan on report
--               Bitmap Index Scan by report_reporter
--     Memoize
--       Index Scan on rule by rule_pkey
