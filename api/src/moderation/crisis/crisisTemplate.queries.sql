-- The statements of api/src/moderation/crisis/crisisTemplate.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* crisisTemplatesByIds */
select t.id as "uuid", t.key, t.version, t.title_en as "titleEn", t.title_zh as "titleZh",
  t.body_en as "bodyEn", t.body_zh as "bodyZh", t.written_by as "writtenBy", t.published_at as "publishedAt" from crisis_template t where t.id = any($1::uuid[]);
--   Bitmap Heap Scan on crisis_template
--     Bitmap Index Scan by crisis_template_pkey

/* latestCrisisTemplates */
select t.id as "uuid", t.key, t.version, t.title_en as "titleEn", t.title_zh as "titleZh",
  t.body_en as "bodyEn", t.body_zh as "bodyZh", t.written_by as "writtenBy", t.published_at as "publishedAt" from (select key, min(published_at) as since from crisis_template group by key) k
   cross join lateral (select * from crisis_template where key = k.key order by version desc limit 1) t
   order by k.since, t.key limit 20;
--   Limit
--     Sort
--       Nested Loop
--         Aggregate
--           Seq Scan on crisis_template
--         Limit
--           Index Scan on crisis_template by crisis_template_key_version_key
