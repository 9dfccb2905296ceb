-- The statements of api/src/discussion/readState.ts and their plans on a large house. Refreshed by npm run generate.

/* countOwnPost */
with own as (
    select coalesce($1::timestamptz <= coalesce(pb.read_before, a.created_at), true) as nothing_new
    from account a left join place_baseline pb on pb.account_id = a.id and pb.place_id = $2::uuid
    where a.id = $3::uuid)
  insert into read_state as rs (account_id, thread_id, last_read_number, own_after, updated_at)
  select $3::uuid, $4::uuid, case when nothing_new then $5::int else 0 end,
    case when nothing_new then 0 else 1 end, $6::timestamptz from own
  on conflict (account_id, thread_id) do update set
    last_read_number = case
      when rs.last_read_number + rs.own_after >= $5::int - 1 or excluded.own_after = 0 then $5::int
      else rs.last_read_number end,
    own_after = case
      when rs.last_read_number + rs.own_after >= $5::int - 1 or excluded.own_after = 0 then 0
      else rs.own_after + 1 end,
    updated_at = excluded.updated_at;
--   ModifyTable on read_state
--     Nested Loop
--       Index Scan on account by account_pkey
--       Index Scan on place_baseline by place_baseline_pkey

/* lastRead */
select last_read_number as "number" from read_state where account_id = $1::uuid and thread_id = $2::uuid;
--   Index Scan on read_state by read_state_pkey

/* lockReadStates */
insert into read_state (account_id, thread_id, last_read_number, own_after, updated_at)
  select $1::uuid, wanted.id, 0, 0, $2::timestamptz
  from unnest($3::uuid[]) as wanted(id) order by wanted.id
  on conflict (account_id, thread_id) do update set updated_at = excluded.updated_at;
--   ModifyTable on read_state
--     Subquery Scan
--       Sort
--         Function Scan

/* moveReading */
with own as materialized (select array(select own.id from persona own where own.thread_id = $1::uuid and own.account_id = $2::uuid) as ids),
  reached as materialized (
    select t.id, t.last_post_number, greatest(rs.last_read_number, least($3::int, t.last_post_number)) as number
    from read_state rs join thread t on t.id = rs.thread_id
    where rs.account_id = $2::uuid and rs.thread_id = $1::uuid),
  settled as materialized (
    select reached.id, own.ids, coalesce((
      select min(x.number) - 1 from post x
      where x.thread_id = reached.id and x.number > reached.number and x.persona_id <> all(own.ids)
    ), reached.last_post_number) as number
    from reached, own)
  update read_state rs set
    last_read_number = settled.number,
    own_after = (select count(*) from post x where x.number > settled.number and x.persona_id = any(settled.ids))
  from settled where rs.account_id = $2::uuid and rs.thread_id = settled.id;
--   ModifyTable on read_state
--     Result
--       Index Scan on persona by persona_thread
--     Nested Loop
--       Index Scan on read_state by read_state_pkey
--       Index Scan on thread by thread_pkey
--     Nested Loop
--       CTE Scan
--       CTE Scan
--       Result
--         Limit
--           Index Scan on post by post_thread_id_number_key
--     Nested Loop
--       CTE Scan
--       Index Scan on read_state by read_state_pkey
--       Aggregate
--         Index Only Scan on post by post_persona

/* placeNews */
select t.id from thread t
   left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
   where t.place_id = $2::uuid and t.last_activity_at > coalesce(
  (select pb.read_before from place_baseline pb where pb.account_id = $1::uuid and pb.place_id = $2::uuid),
  $3::timestamptz) and t.state in ('published', 'locked', 'archived') and (rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after);
--   Nested Loop
--     Index Scan on place_baseline by place_baseline_pkey
--     Index Only Scan on thread by thread_activity
--     Limit
--       Index Scan on read_state by read_state_pkey

/* finishReading */
update read_state rs set last_read_number = t.last_post_number, own_after = 0
  from thread t where rs.account_id = $1::uuid and rs.thread_id = t.id and t.id = any($2::uuid[]);
--   ModifyTable on read_state
--     Hash Join
--       Bitmap Heap Scan on read_state
--         Bitmap Index Scan by read_state_pkey
--       Hash
--         Index Scan on thread by thread_pkey

/* moveBaseline */
with before as materialized (select coalesce(
  (select pb.read_before from place_baseline pb where pb.account_id = $1::uuid and pb.place_id = $2::uuid),
  $3::timestamptz) as moment),
   oldest as materialized (
     select t.last_activity_at as moment from thread t
     left join lateral (
  select one.* from read_state one where one.account_id = $1::uuid and one.thread_id = t.id limit 1) rs on true
     where t.place_id = $2::uuid and t.last_activity_at > (select moment from before)
       and t.last_activity_at <= $4::timestamptz and t.state in ('published', 'locked', 'archived') and (rs.thread_id is null or t.last_post_number > rs.last_read_number + rs.own_after)
     order by t.last_activity_at limit 1),
   next as (select least($4::timestamptz, (select moment - interval '1 millisecond' from oldest)) as moment)
   insert into place_baseline (account_id, place_id, read_before)
   select $1::uuid, $2::uuid, next.moment from next, before where next.moment > before.moment
   on conflict (account_id, place_id) do update
     set read_before = greatest(place_baseline.read_before, excluded.read_before);
--   ModifyTable on place_baseline
--     Result
--       Index Scan on place_baseline by place_baseline_pkey
--     Limit
--       CTE Scan
--       Nested Loop
--         Index Only Scan on thread by thread_activity
--         Limit
--           Index Scan on read_state by read_state_pkey
--     CTE Scan
--     CTE Scan
--     CTE Scan

/* setBaseline */
insert into place_baseline (account_id, place_id, read_before) values ($1::uuid, $2::uuid, $3::timestamptz)
  on conflict (account_id, place_id) do update
    set read_before = greatest(place_baseline.read_before, excluded.read_before);
--   ModifyTable on place_baseline
--     Result
