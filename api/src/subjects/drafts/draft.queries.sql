-- The statements of api/src/subjects/drafts/draft.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* drafts_forward */
select d.id, d.key_name as "keyName", d.sealed_draft as sealed, d.updated_at as "updatedAt" from draft d
  where d.writer_tag = any($1::bytea[]) and ($2::timestamptz is null or (d.updated_at, d.id) < ($2::timestamptz, $3::uuid))
  order by d.updated_at desc, d.id desc limit $4::int;
--   Limit
--     Sort
--       Bitmap Heap Scan on draft
--         Bitmap Index Scan by draft_listing

/* drafts_backward */
select d.id, d.key_name as "keyName", d.sealed_draft as sealed, d.updated_at as "updatedAt" from draft d
  where d.writer_tag = any($1::bytea[]) and ($2::timestamptz is null or (d.updated_at, d.id) > ($2::timestamptz, $3::uuid))
  order by d.updated_at asc, d.id asc limit $4::int;
--   Limit
--     Sort
--       Bitmap Heap Scan on draft
--         Bitmap Index Scan by draft_listing

/* draftsByIds */
select d.id, d.key_name as "keyName", d.sealed_draft as sealed, d.updated_at as "updatedAt" from draft d where d.id = any($1::uuid[]) and d.writer_tag = any($2::bytea[]);
--   Bitmap Heap Scan on draft
--     Bitmap Index Scan by draft_pkey

/* draftOfPlace */
select d.id, d.key_name as "keyName", d.sealed_draft as sealed, d.updated_at as "updatedAt" from draft d where d.place_tag = any($1::bytea[]);
--   Bitmap Heap Scan on draft
--     Bitmap Index Scan by draft_place_tag_key
