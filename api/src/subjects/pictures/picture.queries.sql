-- The statements of api/src/subjects/pictures/picture.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* pictureById */
select subject_kind as "kind", subject_id as "subjectId", file_key as "fileKey", removed_at is not null as "isRemoved"
  from picture where id = $1::uuid and (removed_at is null or frozen_at is not null);
--   Index Scan on picture by picture_pkey

/* picturesByIds */
select id as "uuid", alt_text as "altText", is_sensitive as "isSensitive", width, height
  from picture where id = any($1::uuid[]) and (removed_at is null or frozen_at is not null);
--   Bitmap Heap Scan on picture
--     Bitmap Index Scan by picture_pkey

/* freezePictures */
update picture set frozen_at = $1::timestamptz where id = any($2::uuid[]) and frozen_at is null;
--   ModifyTable on picture
--     Bitmap Heap Scan on picture
--       Bitmap Index Scan by picture_pkey
