-- The statements of api/src/subjects/drafts/keptDraft.ts and their plans on a large house. Refreshed by npm run generate.

/* lockDraft */
select id, key_name as "keyName", sealed_draft as sealed from draft
  where place_tag = any($1::bytea[]) for update;
--   LockRows
--     Bitmap Heap Scan on draft
--       Bitmap Index Scan by draft_place_tag_key

/* keepDraft */
insert into draft (id, writer_tag, place_tag, key_name, sealed_draft, updated_at)
  values ($1::uuid, $2, $3, $4, $5, $6::timestamptz)
  on conflict (id) do update set writer_tag = excluded.writer_tag, place_tag = excluded.place_tag,
    key_name = excluded.key_name, sealed_draft = excluded.sealed_draft, updated_at = excluded.updated_at;
--   ModifyTable on draft
--     Result

/* dropDraft */
delete from draft where id = $1::uuid;
--   ModifyTable on draft
--     Index Scan on draft by draft_pkey

/* countDrafts */
select count(*)::int as count from draft where writer_tag = any($1::bytea[]);
--   Aggregate
--     Bitmap Heap Scan on draft
--       Bitmap Index Scan by draft_listing

/* oldDrafts */
select id, key_name as "keyName", sealed_draft as sealed from draft
  where key_name <> $1 order by id limit $2::int for update;
--   Limit
--     LockRows
--       Index Scan on draft by draft_pkey

/* exchangeDraftSeal */
update draft set writer_tag = $1, place_tag = $2, key_name = $3, sealed_draft = $4
  where id = $5::uuid;
--   ModifyTable on draft
--     Index Scan on draft by draft_pkey
