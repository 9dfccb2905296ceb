-- The statements of api/src/subjects/pictures/housekeeping.ts and their plans on a large house. Refreshed by npm run generate.

/* deleteOldPictureUploads */
delete from picture_upload where id = any (array(
    select id from picture_upload where uploaded_at < $1::timestamptz
    order by uploaded_at limit 100 for update skip locked))
  returning file_key as "fileKey";
--   ModifyTable on picture_upload
--     Limit
--       LockRows
--         Index Scan on picture_upload by picture_upload_age
--     Bitmap Heap Scan on picture_upload
--       Bitmap Index Scan by picture_upload_pkey

/* deleteRemovedPictures */
delete from picture where id = any (array(
    select id from picture where removed_at < $1::timestamptz and frozen_at is null
    order by removed_at limit 100 for update skip locked))
  returning file_key as "fileKey";
--   ModifyTable on picture
--     Limit
--       LockRows
--         Index Scan on picture by picture_removed
--     Bitmap Heap Scan on picture
--       Bitmap Index Scan by picture_pkey

/* deleteFrozenPictures */
delete from picture where id = any (array(
    select id from picture where removed_at is not null and frozen_at < $1::timestamptz
    order by frozen_at limit 100 for update skip locked))
  returning file_key as "fileKey";
--   ModifyTable on picture
--     Limit
--       LockRows
--         Sort
--           Bitmap Heap Scan on picture
--             Bitmap Index Scan by picture_frozen
--     Bitmap Heap Scan on picture
--       Bitmap Index Scan by picture_pkey
