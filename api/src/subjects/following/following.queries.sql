-- The statements of api/src/subjects/following/following.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* chosenFollowLevels */
select f.subject_id as "uuid", f.level from following f
  where f.account_id = $1::uuid and f.subject_id = any($2::uuid[]);
--   Index Scan on following by following_pkey

/* followingList_forward */
select f.subject_kind as "kind", f.subject_id as "subjectUuid", f.level, f.updated_at as "updatedAt"
  from following f
  where f.account_id = $1::uuid and (f.updated_at, f.subject_id) < ($2::timestamptz, $3::uuid)
  order by f.updated_at desc, f.subject_id desc limit $4::int;
--   Limit
--     Index Scan on following by following_list

/* followingList_backward */
select f.subject_kind as "kind", f.subject_id as "subjectUuid", f.level, f.updated_at as "updatedAt"
  from following f
  where f.account_id = $1::uuid and (f.updated_at, f.subject_id) > ($2::timestamptz, $3::uuid)
  order by f.updated_at asc, f.subject_id asc limit $4::int;
--   Limit
--     Index Scan on following by following_list
