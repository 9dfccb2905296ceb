-- The statements of api/src/moderation/cases/caseNotes.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* caseNotes */
select n.author_id as "authorUuid", n.kind, n.body as "text", n.created_at as "createdAt" from (
    select * from case_note where case_note.case_id = $1::uuid
    order by case_note.created_at desc limit 50) n
  order by n.created_at, n.id;
--   Sort
--     Subquery Scan
--       Limit
--         Index Scan on case_note by case_note_case
