-- The statements of api/src/identity/accessToken.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* accessTokens_forward */
select k.id as "uuid", k.name, k.scope, k.created_at as "createdAt", k.last_used_at as "lastUsedAt" from access_token k
  where k.account_id = $1::uuid and k.revoked_at is null and ($2::timestamptz is null or (k.created_at, k.id) < ($2::timestamptz, $3::uuid))
  order by k.created_at desc, k.id desc limit $4::int;
--   Limit
--     Incremental Sort
--       Index Scan on access_token by access_token_account

/* accessTokens_backward */
select k.id as "uuid", k.name, k.scope, k.created_at as "createdAt", k.last_used_at as "lastUsedAt" from access_token k
  where k.account_id = $1::uuid and k.revoked_at is null and ($2::timestamptz is null or (k.created_at, k.id) > ($2::timestamptz, $3::uuid))
  order by k.created_at asc, k.id asc limit $4::int;
--   Limit
--     Incremental Sort
--       Index Scan on access_token by access_token_account

/* accessTokensByIds */
select k.id as "uuid", k.name, k.scope, k.created_at as "createdAt", k.last_used_at as "lastUsedAt" from access_token k where k.id = any($1::uuid[]) and k.account_id = $2::uuid and k.revoked_at is null;
--   Index Scan on access_token by access_token_account
