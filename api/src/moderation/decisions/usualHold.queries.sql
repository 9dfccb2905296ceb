-- The statements of api/src/moderation/decisions/usualHold.ts and their plans on a large house. Refreshed by npm run generate.

/* usualHold */
select count(*)::int as count,
    ceil(percentile_cont(0.5) within group (order by waited.seconds) / 60)::int as "medianMinutes",
    ceil(percentile_cont(0.8) within group (order by waited.seconds) / 60)::int as "mostMinutes"
  from (
    select extract(epoch from d.decided_at - x.created_at) as seconds
    from decision d
    cross join lateral (select c.source from moderation_case c where c.id = d.case_id and c.source = 'hold' limit 1) c
    cross join lateral (select p.created_at from post p where p.id = d.subject_id and d.subject_kind = 'post' limit 1) x
    where d.decided_at > now() - interval '30 days' and d.state <> 'undone'
    order by d.decided_at desc limit 1000) waited;
--   Aggregate
--     Limit
--       Nested Loop
--         Nested Loop
--           Index Scan on decision by decision_latest
--           Limit
--             Index Scan on moderation_case by moderation_case_pkey
--         Limit
--           Result
--             Index Scan on post by post_pkey
