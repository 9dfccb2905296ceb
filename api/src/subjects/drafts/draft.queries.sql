-- The statements of api/src/subjects/drafts/draft.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* drafts_forward */
select d.id as "uuid", d.subject_kind as "kind", d.subject_id as "subjectUuid", d.title, d.body,
  left(regexp_replace(left(d.body, 480), '\s+', ' ', 'g'), 240) as "beginning",
  d.quoted_post_id as "quotedPostUuid", d.settings, d.device, d.version, d.updated_at as "updatedAt" from draft d
     where d.account_id = $1::uuid and ($2::timestamptz is null or (d.updated_at, d.id) < ($2::timestamptz, $3::uuid))
     order by d.updated_at desc, d.id desc limit $4::int;
--   Limit
--     Index Scan on draft by draft_listing

/* drafts_backward */
select d.id as "uuid", d.subject_kind as "kind", d.subject_id as "subjectUuid", d.title, d.body,
  left(regexp_replace(left(d.body, 480), '\s+', ' ', 'g'), 240) as "beginning",
  d.quoted_post_id as "quotedPostUuid", d.settings, d.device, d.version, d.updated_at as "updatedAt" from draft d
     where d.account_id = $1::uuid and ($2::timestamptz is null or (d.updated_at, d.id) > ($2::timestamptz, $3::uuid))
     order by d.updated_at asc, d.id asc limit $4::int;
--   Limit
--     Index Scan on draft by draft_listing

/* draftsByIds */
select d.id as "uuid", d.subject_kind as "kind", d.subject_id as "subjectUuid", d.title, d.body,
  left(regexp_replace(left(d.body, 480), '\s+', ' ', 'g'), 240) as "beginning",
  d.quoted_post_id as "quotedPostUuid", d.settings, d.device, d.version, d.updated_at as "updatedAt" from draft d where d.id = any($1::uuid[]) and d.account_id = $2::uuid;
--   Bitmap Heap Scan on draft
--     BitmapAnd
--       Bitmap Index Scan by draft_account_id_subject_id_subject_kind_key
--       Bitmap Index Scan by draft_pkey

/* draftOfSubject */
select d.id as "uuid", d.subject_kind as "kind", d.subject_id as "subjectUuid", d.title, d.body,
  left(regexp_replace(left(d.body, 480), '\s+', ' ', 'g'), 240) as "beginning",
  d.quoted_post_id as "quotedPostUuid", d.settings, d.device, d.version, d.updated_at as "updatedAt" from draft d where d.account_id = $1::uuid and d.subject_id = $2::uuid and d.subject_kind = $3;
--   Index Scan on draft by draft_account_id_subject_id_subject_kind_key
