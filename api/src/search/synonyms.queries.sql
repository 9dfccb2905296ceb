-- The statements of api/src/search/synonyms.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* synonymGroups */
select id as uuid, words, version from synonym_group order by words[1], id;
--   Sort
--     Seq Scan on synonym_group
