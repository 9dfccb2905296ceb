-- The statements of api/src/identity/sessions.ts and their plans on a large house. Refreshed by npm run generate.

/* sessionByToken */
select 'session' as kind, s.id as "sessionId", s.last_seen_at as "lastUsedAt", s.expires_at as "expiresAt",
     'write' as scope, a.id as "accountId", a.role, a.state, a.created_at as "since",
  a.staff_roles as "staffRoles"
   from session s join account a on a.id = s.account_id
   where s.token_hash = $1 and s.expires_at > now() and a.state in ('active', 'limited');
--   Nested Loop
--     Index Scan on session by session_token_hash_key
--     Index Scan on account by account_pkey

/* accessByToken */
select 'access_token' as kind, s.id as "sessionId", s.last_used_at as "lastUsedAt", null as "expiresAt",
     s.scope, a.id as "accountId", a.role, a.state, a.created_at as "since",
  a.staff_roles as "staffRoles"
   from access_token s join account a on a.id = s.account_id
   where s.token_hash = $1 and s.revoked_at is null and a.state in ('active', 'limited');
--   Nested Loop
--     Index Scan on access_token by access_token_token_hash_key
--     Index Scan on account by account_pkey

/* foldsAnybody */
select exists (select from mute m where m.account_id = $1::uuid)
  or exists (select from block_ring b where b.account_id = $1::uuid) as "hasFolds";
--   Result
--     Seq Scan on mute
--     Index Only Scan on block_ring by block_ring_pkey
