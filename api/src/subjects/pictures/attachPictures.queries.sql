-- The statements of api/src/subjects/pictures/attachPictures.ts and their plans on a large house. Refreshed by npm run generate.

/* takePictureUpload */
delete from picture_upload where id = $1::uuid and uploader_tag = any($2::bytea[])
  returning file_key as "fileKey", width, height;
--   ModifyTable on picture_upload
--     Index Scan on picture_upload by picture_upload_pkey

/* addPicture */
insert into picture (id, subject_kind, subject_id, position, file_key, width, height, alt_text, is_sensitive)
  values ($1::uuid, $2, $3::uuid, $4, $5, $6, $7, $8, $9);
--   ModifyTable on picture
--     Result

/* keepPicture */
with before as (
    select id, (position, alt_text, is_sensitive) is distinct from ($1::smallint, $2::text, $3::boolean)
      as changed
    from picture where id = $4::uuid and subject_id = $5::uuid and removed_at is null for update)
  update picture set position = $1, alt_text = $2, is_sensitive = $3
  from before where picture.id = before.id returning before.changed as "isChanged";
--   ModifyTable on picture
--     LockRows
--       Index Scan on picture by picture_subject
--     Nested Loop
--       CTE Scan
--       Index Scan on picture by picture_pkey

/* removeOtherPictures */
update picture set removed_at = now()
  where subject_id = $1::uuid and removed_at is null and not (id = any($2::uuid[])) returning id;
--   ModifyTable on picture
--     Index Scan on picture by picture_subject
