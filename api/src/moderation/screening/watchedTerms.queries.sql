-- The statements of api/src/moderation/screening/watchedTerms.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* watchedTermsByIds */
select w.id as "uuid", w.language, w.words, w.exceptions, w.action, w.warning_kind as "warningKind",
  w.replacement, w.category, w.note_en as "noteEn", w.note_zh as "noteZh", w.is_active as "isActive", w.version,
  w.created_at as "createdAt", w.updated_at as "updatedAt" from watched_term w where w.id = any($1::uuid[]);
--   Bitmap Heap Scan on watched_term
--     Bitmap Index Scan by watched_term_pkey

/* activeWatchedTerms */
select w.id as "uuid", w.language, w.words, w.exceptions, w.action, w.warning_kind as "warningKind",
  w.replacement, w.category, w.note_en as "noteEn", w.note_zh as "noteZh", w.is_active as "isActive", w.version,
  w.created_at as "createdAt", w.updated_at as "updatedAt" from watched_term w where w.is_active;
--   Seq Scan on watched_term

/* watchedTermList_forward */
select w.id as "uuid", w.language, w.words, w.exceptions, w.action, w.warning_kind as "warningKind",
  w.replacement, w.category, w.note_en as "noteEn", w.note_zh as "noteZh", w.is_active as "isActive", w.version,
  w.created_at as "createdAt", w.updated_at as "updatedAt" from watched_term w
     where (w.created_at, w.id) < ($1::timestamptz, $2::uuid)
       and ($3::text is null or w.language = $3::text)
       and ($4::text is null or w.action = $4::text)
       and ($5::text is null
         or exists (select from unnest(w.words) word where strpos(lower(word), lower($5::text)) > 0))
     order by w.created_at desc, w.id desc limit $6::int;
--   Limit
--     Sort
--       Bitmap Heap Scan on watched_term
--         Bitmap Index Scan by watched_term_listing
--         Function Scan

/* watchedTermList_backward */
select w.id as "uuid", w.language, w.words, w.exceptions, w.action, w.warning_kind as "warningKind",
  w.replacement, w.category, w.note_en as "noteEn", w.note_zh as "noteZh", w.is_active as "isActive", w.version,
  w.created_at as "createdAt", w.updated_at as "updatedAt" from watched_term w
     where (w.created_at, w.id) > ($1::timestamptz, $2::uuid)
       and ($3::text is null or w.language = $3::text)
       and ($4::text is null or w.action = $4::text)
       and ($5::text is null
         or exists (select from unnest(w.words) word where strpos(lower(word), lower($5::text)) > 0))
     order by w.created_at asc, w.id asc limit $6::int;
--   Limit
--     Sort
--       Bitmap Heap Scan on watched_term
--         Bitmap Index Scan by watched_term_listing
--         Function Scan
