-- The statements of api/src/identity/session.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* sessions_forward */
select s.id as "uuid", s.device, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt" from session s
  where s.account_id = $1::uuid and s.expires_at > now() and ($2::timestamptz is null or (s.last_seen_at, s.id) < ($2::timestamptz, $3::uuid))
  order by s.last_seen_at desc, s.id desc limit $4::int;
--   Limit
--     Incremental Sort
--       Index Scan on session by session_account

/* sessions_backward */
select s.id as "uuid", s.device, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt" from session s
  where s.account_id = $1::uuid and s.expires_at > now() and ($2::timestamptz is null or (s.last_seen_at, s.id) > ($2::timestamptz, $3::uuid))
  order by s.last_seen_at asc, s.id asc limit $4::int;
--   Limit
--     Incremental Sort
--       Index Scan on session by session_account

/* sessionsByIds */
select s.id as "uuid", s.device, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt" from session s where s.id = any($1::uuid[]) and s.account_id = $2::uuid and s.expires_at > now();
--   Bitmap Heap Scan on session
--     Bitmap Index Scan by session_pkey
