-- The statements of api/src/moderation/cases/caseText.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* caseSnapshots */
select s.case_id as "caseUuid", s.revision, s.taken_at as "takenAt", s.content
  from unnest($1::uuid[]) asked(id)
  cross join lateral (
    select * from case_snapshot where case_snapshot.case_id = asked.id
    order by case_snapshot.revision desc limit 10) s
  order by s.revision desc;
--   Sort
--     Nested Loop
--       Function Scan
--       Limit
--         Index Scan on case_snapshot by case_snapshot_case_id_revision_key
