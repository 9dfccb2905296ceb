-- The statements of api/src/subjects/pictures/uploads.ts and their plans on a large house. Refreshed by npm run generate.

/* addPictureUpload */
insert into picture_upload (id, uploader_tag, file_key, width, height, uploaded_at)
  select $1::uuid, ($2::bytea[])[1], $3::text, $4::int, $5::int, now()
  where (select count(*) from picture_upload where uploader_tag = any($2::bytea[])) < $6::int
  returning id;
--   ModifyTable on picture_upload
--     Aggregate
--       Bitmap Heap Scan on picture_upload
--         Bitmap Index Scan by picture_upload_uploader
--     Result

/* ownPictureUpload */
select file_key as "fileKey" from picture_upload where id = $1::uuid and uploader_tag = any($2::bytea[]);
--   Index Scan on picture_upload by picture_upload_pkey

/* discardPictureUpload */
delete from picture_upload where id = $1::uuid and uploader_tag = any($2::bytea[]) returning file_key as "fileKey";
--   ModifyTable on picture_upload
--     Index Scan on picture_upload by picture_upload_pkey
