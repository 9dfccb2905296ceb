-- The statements of api/src/subjects/drafts/housekeeping.ts and their plans on a large house. Refreshed by npm run generate.

/* deleteOldDrafts */
with gone as (
    delete from draft where id = any (array(
      select id from draft where updated_at < $1::timestamptz
      order by updated_at limit 500 for update skip locked))
    returning id)
  select count(*)::int as deleted from gone;
--   Aggregate
--     ModifyTable on draft
--       Limit
--         LockRows
--           Index Scan on draft by draft_age
--       Bitmap Heap Scan on draft
--         Bitmap Index Scan by draft_pkey
--     CTE Scan
