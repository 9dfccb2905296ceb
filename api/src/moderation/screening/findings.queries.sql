-- The statements of api/src/moderation/screening/findings.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* screeningFindings */
select f.subject_id as "subjectUuid", f.action, f.cause, f.term_id as "termUuid", f.note_en as "noteEn", f.note_zh as "noteZh" from unnest($1::uuid[]) as wanted(id) cross join lateral (
  select * from screening_finding s where s.subject_kind = $2::text and s.subject_id = wanted.id
  order by s.id limit 20) f;
--   Nested Loop
--     Function Scan
--     Limit
--       Sort
--         Index Scan on screening_finding by finding_once

/* noteScreeningFindings */
insert into screening_finding (subject_kind, subject_id, term_id, action, cause, note_en, note_zh, found_at)
  select $1::text, $2::uuid, f."termId", f.action, f.cause, f."noteEn", f."noteZh", $3::timestamptz
  from jsonb_to_recordset($4::jsonb) as f("termId" uuid, action text, cause text, "noteEn" text, "noteZh" text)
  on conflict on constraint finding_once do nothing;
--   ModifyTable on screening_finding
--     Function Scan
