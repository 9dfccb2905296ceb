-- The statements of api/src/identity/personas/folds.ts and their plans on a large house. Refreshed by npm run generate.

/* openingsOf */
with opened as (
    select p.id, t.place_id, coalesce(
      (select x.created_at from post x where x.persona_id = p.id and x.number is not null order by x.number limit 1),
      p.created_at) as since
    from persona p join thread t on t.id = p.thread_id where p.id = any($1::uuid[])
  ), weeks as materialized (
    select distinct place_id, date_trunc('week', since, 'UTC') as week from opened
  ), counted as materialized (
    select w.place_id, w.week, (select count(*)::int from (
      select from (select t.id from thread t
        where t.place_id = w.place_id and t.created_at < w.week and t.created_at >= w.week - interval '91 days'
        order by t.created_at desc, t.id desc limit 1000) lately
      join persona other on other.thread_id = lately.id and other.kind = 'pseudonymous' and other.created_at < w.week
      limit 1000) counted) as pseudonyms
    from weeks w
  )
  select o.id as "uuid", o.since, c.pseudonyms from opened o
  join counted c on c.place_id = o.place_id and c.week = date_trunc('week', o.since, 'UTC');
--   Hash Join
--     Nested Loop
--       Bitmap Heap Scan on persona
--         Bitmap Index Scan by persona_pkey
--       Index Scan on thread by thread_pkey
--       Limit
--         Index Scan on post by post_persona
--     Aggregate
--       CTE Scan
--     CTE Scan
--       Aggregate
--         Limit
--           Nested Loop
--             Index Scan on persona by persona_pseudonym_once
--             Limit
--               Index Only Scan on thread by thread_newest
--     CTE Scan
--     Hash
--       CTE Scan

/* mutedBy */
select muted_id as id from mute where account_id = $1::uuid;
--   Bitmap Heap Scan on mute
--     Bitmap Index Scan by mute_pkey
