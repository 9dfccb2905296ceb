-- The statements of api/src/subjects/pictures/picture.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* pictureById */
select subject_kind as "kind", subject_id as "subjectId", file_key as "fileKey"
  from picture where id = $1::uuid and removed_at is null;
--   Index Scan on picture by picture_pkey
