-- The statements of api/src/search/search.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* newestHits */
select subject_id as uuid, kind, stamp, written_at as "writtenAt" from search_document
  where tokens @@ $1::tsquery
    and (written_at, subject_id) < ($2::timestamptz, $3::uuid) and written_at >= $4::timestamptz
  order by written_at desc, subject_id desc limit $5::int;
--   Limit
--     Sort
--       Bitmap Heap Scan on search_document
--         Bitmap Index Scan by search_document_tokens

/* candidateTexts */
select subject_id as uuid, title, body, written_at as "writtenAt" from search_document
  where subject_id = any($1::uuid[]);
--   Index Scan on search_document by search_document_pkey

/* knownWords */
select word, documents from search_word where shapes && $1::text[] order by documents desc limit 50;
--   Limit
--     Sort
--       Bitmap Heap Scan on search_word
--         Bitmap Index Scan by search_word_shapes

/* placesToSearch */
select pl.id, (pl.visibility = 'public' or ($1::uuid is not null and (
  $2::boolean
  or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $3::text = any(pl.open_to_roles)))
    and (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) is distinct from 'removed')
  or (select m.state from membership m where m.account_id = $1::uuid and m.place_id = pl.id) in ('active', 'muted')))) as "isReadable" from place pl;
--   Seq Scan on place
--     Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on membership by membership_account_id_place_id_key
