-- The statements of api/src/moderation/rules/rule.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* rulesOfVersion */
select r.id as "uuid", r.version, r.key, r.weight, json_build_object('en', r.title_en, 'zh', r.title_zh) as title,
  json_build_object('en', r.body_en, 'zh', r.body_zh) as text from rule r
   where r.version = coalesce($1::int, (select max(version) from rule_set)) order by r.position;
--   Sort
--     Result
--       Limit
--         Index Only Scan on rule_set by rule_set_pkey
--     Bitmap Heap Scan on rule
--       Bitmap Index Scan by rule_version_position_key

/* rulesByIds */
select r.id as "uuid", r.version, r.key, r.weight, json_build_object('en', r.title_en, 'zh', r.title_zh) as title,
  json_build_object('en', r.body_en, 'zh', r.body_zh) as text from rule r where r.id = any($1::uuid[]);
--   Bitmap Heap Scan on rule
--     Bitmap Index Scan by rule_pkey

/* ruleVersions */
select version, json_build_object('en', note_en, 'zh', note_zh) as note, published_at as "publishedAt"
  from rule_set order by version desc;
--   Sort
--     Seq Scan on rule_set
