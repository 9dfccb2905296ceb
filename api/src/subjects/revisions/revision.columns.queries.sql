-- The statements of api/src/subjects/revisions/revision.columns.ts and their plans on a large house. Refreshed by npm run generate.

/* withholdRevisions */
update revision set is_withheld = true where subject_id = $1::uuid
  and exists (select from revision later where later.subject_id = $1::uuid and later.version > $2::int);
--   ModifyTable on revision
--     Index Only Scan on revision by revision_pkey
--     Result
--       Index Scan on revision by revision_pkey
