-- The statements of api/src/discussion/postRevision.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* postTexts_forward */
select said."version", said."bodyHtml", said."writtenAt" from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id
   cross join lateral (
  select (row_number() over (order by texts.stored))::int as "version", texts.body_html as "bodyHtml", texts.written_at as "writtenAt",
    texts.is_withheld as "isWithheld"
  from (
    select r.version as stored, r.body_html, r.written_at, r.is_withheld from revision r where r.subject_id = x.id
    union all
    select x.version, x.body_html, coalesce(x.edited_at, x.created_at), false
  ) texts) said
   where x.id = $1::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
  $3::boolean
  or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
    and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
  or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
  (select coalesce(began.account_id = $2::uuid or began.id = any($5::uuid[]), false) from persona began where began.id = t.persona_id)))) and ((x.number is not null and x.state <> 'held') or $3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false))) and (x.state = 'published'
  or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false)))))
     and (not said."isWithheld" or ((x.state = 'published'
  or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false))))) and ($3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false)))))
     and said."version" > $6::int
   order by said."version" asc limit $7::int;
--   Limit
--     Sort
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Index Scan on post by post_pkey
--               Index Scan on persona by persona_pkey
--               Index Scan on persona by persona_pkey
--             Index Scan on thread by thread_pkey
--               Index Scan on persona by persona_pkey
--           Index Scan on place by place_pkey
--             Index Scan on membership by membership_account_id_place_id_key
--             Index Scan on membership by membership_account_id_place_id_key
--         Subquery Scan
--           WindowAgg
--             Sort
--               Result
--                 Append
--                   Subquery Scan
--                     Index Scan on revision by revision_pkey
--                   Result
--           Index Scan on persona by persona_pkey
--           Index Scan on persona by persona_pkey

/* postTexts_backward */
select said."version", said."bodyHtml", said."writtenAt" from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id
   cross join lateral (
  select (row_number() over (order by texts.stored))::int as "version", texts.body_html as "bodyHtml", texts.written_at as "writtenAt",
    texts.is_withheld as "isWithheld"
  from (
    select r.version as stored, r.body_html, r.written_at, r.is_withheld from revision r where r.subject_id = x.id
    union all
    select x.version, x.body_html, coalesce(x.edited_at, x.created_at), false
  ) texts) said
   where x.id = $1::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
  $3::boolean
  or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
    and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
  or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
  (select coalesce(began.account_id = $2::uuid or began.id = any($5::uuid[]), false) from persona began where began.id = t.persona_id)))) and ((x.number is not null and x.state <> 'held') or $3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false))) and (x.state = 'published'
  or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false)))))
     and (not said."isWithheld" or ((x.state = 'published'
  or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false))))) and ($3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($5::uuid[]), false)))))
     and said."version" < $6::int
   order by said."version" desc limit $7::int;
--   Limit
--     Sort
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Index Scan on post by post_pkey
--               Index Scan on persona by persona_pkey
--               Index Scan on persona by persona_pkey
--             Index Scan on thread by thread_pkey
--               Index Scan on persona by persona_pkey
--           Index Scan on place by place_pkey
--             Index Scan on membership by membership_account_id_place_id_key
--             Index Scan on membership by membership_account_id_place_id_key
--         Subquery Scan
--           WindowAgg
--             Sort
--               Result
--                 Append
--                   Subquery Scan
--                     Index Scan on revision by revision_pkey
--                   Result
--           Index Scan on persona by persona_pkey
--           Index Scan on persona by persona_pkey
