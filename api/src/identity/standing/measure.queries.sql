-- The statements of api/src/identity/standing/measure.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* standingOfAccount */
select max(m.ends_at) filter (where m.kind = 'limit' and m.lifted_at is null) as "limitedUntil", max(m.ends_at) filter (where m.kind = 'hold' and m.lifted_at is null) as "heldUntil",
    max(m.ends_at) filter (where m.kind = 'restrictPictures' and m.lifted_at is null) as "noPicturesUntil", max(m.ends_at) filter (where m.kind = 'restrictLinks' and m.lifted_at is null) as "noLinksUntil",
    max(m.ends_at) filter (where m.kind = 'suspend' and m.lifted_at is null) as "suspendedUntil",
    coalesce(bool_or(m.kind = 'closeAccount' and m.lifted_at is null), false) as "isClosed",
    coalesce(bool_or(m.kind = 'hold' or (m.lifted_at is null and (m.kind = 'limit' or m.acknowledged_at is null)
      and (m.ends_at is null or m.ends_at > now()))), false) as "hasNotices"
  from measure m where (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid)
    and (m.ends_at is null or m.ends_at > now() - case when m.kind = 'hold' then interval '30 days' else '0' end);
--   Aggregate
--     Bitmap Heap Scan on measure
--       BitmapOr
--         Bitmap Index Scan by measure_persona
--         Bitmap Index Scan by measure_account

/* holdOnFace */
select from measure m where (m.persona_id = $1::uuid or m.account_id = $2::uuid)
  and m.kind = 'hold' and m.lifted_at is null and m.ends_at > $3::timestamptz limit 1;
--   Limit
--     Bitmap Heap Scan on measure
--       BitmapOr
--         Bitmap Index Scan by measure_persona
--         Bitmap Index Scan by measure_account

/* ownHolds */
select coalesce(m.account_id, m.persona_id) as id from measure m
  where (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid) and m.kind = 'hold' and (m.lifted_at is null and (m.ends_at > now() or m.kind = 'closeAccount'));
--   Bitmap Heap Scan on measure
--     BitmapOr
--       Bitmap Index Scan by measure_persona
--       Bitmap Index Scan by measure_account

/* ownMeasures */
select m.id as "uuid", m.persona_id as "personaUuid", m.post_id as "postUuid", m.kind, m.reason,
  m.taken_by as "takenByUuid", m.created_at as "createdAt", m.ends_at as "endsAt", m.lifted_at as "liftedAt",
  case when (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid) then m.acknowledged_at
  when m.acknowledged_at < date_trunc('day', now(), 'UTC') then date_trunc('day', m.acknowledged_at, 'UTC') end as "acknowledgedAt", coalesce((m.lifted_at is null and (m.ends_at > now() or m.kind = 'closeAccount')), false) as "isActive",
  coalesce((m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid), false) as "isAgainstViewer" from measure m
   where (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid) and m.created_at > now() - interval '365 days'
   order by m.created_at desc, m.id desc limit 50;
--   Limit
--     Sort
--       Bitmap Heap Scan on measure
--         BitmapOr
--           Bitmap Index Scan by measure_persona
--           Bitmap Index Scan by measure_account

/* faceMeasures */
select m.id as "uuid", m.persona_id as "personaUuid", m.post_id as "postUuid", m.kind, m.reason,
  m.taken_by as "takenByUuid", m.created_at as "createdAt", m.ends_at as "endsAt", m.lifted_at as "liftedAt",
  case when (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid) then m.acknowledged_at
  when m.acknowledged_at < date_trunc('day', now(), 'UTC') then date_trunc('day', m.acknowledged_at, 'UTC') end as "acknowledgedAt", coalesce((m.lifted_at is null and (m.ends_at > now() or m.kind = 'closeAccount')), false) as "isActive",
  coalesce((m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid), false) as "isAgainstViewer", m.account_id as "accountId" from measure m
   where (m.persona_id = any($3::uuid[]) or m.account_id = any($4::uuid[])) and not m.is_cleared
     and m.created_at > now() - interval '365 days'
   order by m.created_at desc, m.id desc limit 1000;
--   Limit
--     Sort
--       Bitmap Heap Scan on measure
--         BitmapOr
--           Bitmap Index Scan by measure_persona
--           Bitmap Index Scan by measure_account

/* measuresByIds */
select m.id as "uuid", m.persona_id as "personaUuid", m.post_id as "postUuid", m.kind, m.reason,
  m.taken_by as "takenByUuid", m.created_at as "createdAt", m.ends_at as "endsAt", m.lifted_at as "liftedAt",
  case when (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid) then m.acknowledged_at
  when m.acknowledged_at < date_trunc('day', now(), 'UTC') then date_trunc('day', m.acknowledged_at, 'UTC') end as "acknowledgedAt", coalesce((m.lifted_at is null and (m.ends_at > now() or m.kind = 'closeAccount')), false) as "isActive",
  coalesce((m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid), false) as "isAgainstViewer" from measure m where m.id = any($3::uuid[]);
--   Bitmap Heap Scan on measure
--     Bitmap Index Scan by measure_pkey

/* ownMeasuresByIds */
select m.id as "uuid", m.persona_id as "personaUuid", m.post_id as "postUuid", m.kind, m.reason,
  m.taken_by as "takenByUuid", m.created_at as "createdAt", m.ends_at as "endsAt", m.lifted_at as "liftedAt",
  case when (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid) then m.acknowledged_at
  when m.acknowledged_at < date_trunc('day', now(), 'UTC') then date_trunc('day', m.acknowledged_at, 'UTC') end as "acknowledgedAt", coalesce((m.lifted_at is null and (m.ends_at > now() or m.kind = 'closeAccount')), false) as "isActive",
  coalesce((m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid), false) as "isAgainstViewer" from measure m where m.id = any($3::uuid[]) and (m.persona_id = any($1::uuid[]) or m.account_id = $2::uuid);
--   Bitmap Heap Scan on measure
--     Bitmap Index Scan by measure_pkey
