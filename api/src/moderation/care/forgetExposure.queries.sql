-- The statements of api/src/moderation/care/forgetExposure.ts and their plans on a large house. Refreshed by npm run generate.

/* forgetHardThings */
delete from moderator_exposure where opened_at < $1::timestamptz;
--   ModifyTable on moderator_exposure
--     Bitmap Heap Scan on moderator_exposure
--       Bitmap Index Scan by moderator_exposure_age
