-- The statements of api/src/discussion/post.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* postsByIds */
select
  t.id as "threadUuid", case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as "threadState", coalesce(tp.account_id = $1::uuid or tp.id = any($2::uuid[]), false) as "isOwnThread",
  pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll", vm.state as "viewerMembership",
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.body_html end as "bodyHtml",
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_kinds else '{}' end as "warningKinds",
   case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_note end as "warningNote",
  case when ((x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))) then x.body end as "body",
  case when x.picture_count > 0 and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))))
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  (case when x.edited_at is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = x.id) end)::int as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false) as "authorIsOwn",
    qp.id as "quotedId",
    qp.pseudonym as "quotedPseudonym", qp.colour as "quotedColour",
    qa.id as "quotedAccount", qa.display_name as "quotedName",
    qa.handle::text as "quotedHandle",
    case when (qa.role_visibility = 'everyone' or (qa.role_visibility = 'members' and $1::uuid is not null)) then qa.role end as "quotedRole",
    nullif(qa.staff_roles, '{}') as "quotedStaff",
    coalesce(qp.account_id = $1::uuid or qp.id = any($2::uuid[]), false) as "quotedIsOwn"
   from post x join thread t on t.id = x.thread_id
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id join persona tp on tp.id = t.persona_id
  left join persona ap on ap.id = x.persona_id
    left join account aa on aa.id = ap.account_id
  left join post q on q.id = x.quoted_post_id
  left join persona qp on qp.id = q.persona_id
    left join account qa on qa.id = qp.account_id
   where x.id = any($4::uuid[]) and ((pl.visibility = 'public' or ($1::uuid is not null and (
    $3::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id)))) and ((x.number is not null and x.state <> 'held') or $3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $1::uuid or own.id = any($2::uuid[]), false)));
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on post by post_pkey
--                       Index Scan on persona by persona_pkey
--                     Index Scan on thread by thread_pkey
--                       Index Scan on persona by persona_pkey
--                   Index Scan on place by place_pkey
--                 Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on post by post_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on account by account_pkey
--     Aggregate
--       Sort
--         Index Scan on picture by picture_subject
--     Aggregate
--       Index Only Scan on revision by revision_pkey

/* heldPostsOfThread */
select
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.body_html end as "bodyHtml",
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.warning_kinds else '{}' end as "warningKinds",
   case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.warning_note end as "warningNote",
  case when ((x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false))) then x.body end as "body",
  case when x.picture_count > 0 and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false))))
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  (case when x.edited_at is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = x.id) end)::int as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $2::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    qp.id as "quotedId",
    qp.pseudonym as "quotedPseudonym", qp.colour as "quotedColour",
    qa.id as "quotedAccount", qa.display_name as "quotedName",
    qa.handle::text as "quotedHandle",
    case when (qa.role_visibility = 'everyone' or (qa.role_visibility = 'members' and $2::uuid is not null)) then qa.role end as "quotedRole",
    nullif(qa.staff_roles, '{}') as "quotedStaff",
    coalesce(qp.account_id = $2::uuid or qp.id = any($3::uuid[]), false) as "quotedIsOwn" from thread t
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $2::uuid and vm.place_id = pl.id
   cross join lateral (
     select * from post
     where post.thread_id = t.id and post.number is null and post.state = 'held' and ((post.number is not null and post.state <> 'held') or $1::boolean or exists (select from persona own where own.id = post.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($3::uuid[]), false)))
     order by post.created_at limit 50
   ) x
  left join persona ap on ap.id = x.persona_id
    left join account aa on aa.id = ap.account_id
  left join post q on q.id = x.quoted_post_id
  left join persona qp on qp.id = q.persona_id
    left join account qa on qa.id = qp.account_id
   where t.id = $4::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
    $1::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $5::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $1::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $2::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id))))
   order by x.created_at;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on thread by thread_pkey
--                       Index Scan on persona by persona_pkey
--                     Index Scan on place by place_pkey
--                   Index Scan on membership by membership_account_id_place_id_key
--                 Limit
--                   Index Scan on post by post_waiting
--                     Index Scan on persona by persona_pkey
--               Index Scan on persona by persona_pkey
--             Index Scan on account by account_pkey
--           Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey
--       Aggregate
--         Sort
--           Index Scan on picture by picture_subject
--       Aggregate
--         Index Only Scan on revision by revision_pkey

/* threadsWithHeld */
select wanted.id as uuid from unnest($1::uuid[]) as wanted(id) where exists (
  select from post where post.thread_id = wanted.id and post.number is null and post.state = 'held' and ((post.number is not null and post.state <> 'held') or $2::boolean or exists (select from persona own where own.id = post.persona_id and coalesce(own.account_id = $3::uuid or own.id = any($4::uuid[]), false))));
--   Nested Loop
--     Function Scan
--     Materialize
--       Index Scan on post by post_held
--         Index Scan on persona by persona_pkey

/* ownHeldPosts */
select
  t.id as "threadUuid", case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as "threadState", coalesce(tp.account_id = $1::uuid or tp.id = any($2::uuid[]), false) as "isOwnThread",
  pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll", vm.state as "viewerMembership",
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.body_html end as "bodyHtml",
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_kinds else '{}' end as "warningKinds",
   case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_note end as "warningNote",
  case when ((x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))) then x.body end as "body",
  case when x.picture_count > 0 and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))))
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  (case when x.edited_at is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = x.id) end)::int as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false) as "authorIsOwn",
    qp.id as "quotedId",
    qp.pseudonym as "quotedPseudonym", qp.colour as "quotedColour",
    qa.id as "quotedAccount", qa.display_name as "quotedName",
    qa.handle::text as "quotedHandle",
    case when (qa.role_visibility = 'everyone' or (qa.role_visibility = 'members' and $1::uuid is not null)) then qa.role end as "quotedRole",
    nullif(qa.staff_roles, '{}') as "quotedStaff",
    coalesce(qp.account_id = $1::uuid or qp.id = any($2::uuid[]), false) as "quotedIsOwn" from (
     select held.* from persona own join post held on held.persona_id = own.id
     where (own.account_id = $1::uuid or own.id = any($2::uuid[])) and held.number is null and held.state = 'held'
     order by held.created_at limit 50
   ) x join thread t on t.id = x.thread_id
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id join persona tp on tp.id = t.persona_id
  left join persona ap on ap.id = x.persona_id
    left join account aa on aa.id = ap.account_id
  left join post q on q.id = x.quoted_post_id
  left join persona qp on qp.id = q.persona_id
    left join account qa on qa.id = qp.account_id
   where ((pl.visibility = 'public' or ($1::uuid is not null and (
    $3::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id))))
   order by x.created_at;
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Limit
--                       Nested Loop
--                         Index Scan on post by post_waiting
--                         Index Scan on persona by persona_pkey
--                     Index Scan on thread by thread_pkey
--                       Index Scan on persona by persona_pkey
--                   Index Scan on place by place_pkey
--                 Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on post by post_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on account by account_pkey
--     Aggregate
--       Sort
--         Index Scan on picture by picture_subject
--     Aggregate
--       Index Only Scan on revision by revision_pkey

/* waitingPosts_forward */
select
  t.id as "threadUuid", case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as "threadState", coalesce(tp.account_id = $1::uuid or tp.id = any($2::uuid[]), false) as "isOwnThread",
  pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll", vm.state as "viewerMembership",
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.body_html end as "bodyHtml",
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_kinds else '{}' end as "warningKinds",
   case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_note end as "warningNote",
  case when ((x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))) then x.body end as "body",
  case when x.picture_count > 0 and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))))
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  (case when x.edited_at is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = x.id) end)::int as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false) as "authorIsOwn",
    qp.id as "quotedId",
    qp.pseudonym as "quotedPseudonym", qp.colour as "quotedColour",
    qa.id as "quotedAccount", qa.display_name as "quotedName",
    qa.handle::text as "quotedHandle",
    case when (qa.role_visibility = 'everyone' or (qa.role_visibility = 'members' and $1::uuid is not null)) then qa.role end as "quotedRole",
    nullif(qa.staff_roles, '{}') as "quotedStaff",
    coalesce(qp.account_id = $1::uuid or qp.id = any($2::uuid[]), false) as "quotedIsOwn" from (
       select x.* from post x join thread t on t.id = x.thread_id
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
       where x.number is null and x.state = 'held' and t.state <> 'removed'
         and (x.created_at, x.id) > ($4::timestamptz, $5::uuid)
         and ((pl.visibility = 'public' or ($1::uuid is not null and (
    $3::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $6::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id)))) and ((x.number is not null and x.state <> 'held') or $3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $1::uuid or own.id = any($2::uuid[]), false)))
       order by x.created_at asc, x.id asc limit $7::int
     ) x join thread t on t.id = x.thread_id
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id join persona tp on tp.id = t.persona_id
  left join persona ap on ap.id = x.persona_id
    left join account aa on aa.id = ap.account_id
  left join post q on q.id = x.quoted_post_id
  left join persona qp on qp.id = q.persona_id
    left join account qa on qa.id = qp.account_id
     order by x.created_at asc, x.id asc;
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Limit
--                       Nested Loop
--                         Nested Loop
--                           Nested Loop
--                             Index Scan on post by post_waiting
--                               Index Scan on persona by persona_pkey
--                             Index Scan on thread by thread_pkey
--                               Index Scan on persona by persona_pkey
--                           Index Scan on place by place_pkey
--                         Index Scan on membership by membership_account_id_place_id_key
--                     Index Scan on thread by thread_pkey
--                   Index Scan on place by place_pkey
--                 Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on post by post_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on account by account_pkey
--     Aggregate
--       Sort
--         Index Scan on picture by picture_subject
--     Aggregate
--       Index Only Scan on revision by revision_pkey

/* waitingPosts_backward */
select
  t.id as "threadUuid", case when t.state = 'locked' and t.locked_until <= now() then 'published' else t.state end as "threadState", coalesce(tp.account_id = $1::uuid or tp.id = any($2::uuid[]), false) as "isOwnThread",
  pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll", vm.state as "viewerMembership",
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.body_html end as "bodyHtml",
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_kinds else '{}' end as "warningKinds",
   case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then x.warning_note end as "warningNote",
  case when ((x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))) then x.body end as "body",
  case when x.picture_count > 0 and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false)))) then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($3::boolean or coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false))))
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  (case when x.edited_at is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = x.id) end)::int as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $1::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $1::uuid or ap.id = any($2::uuid[]), false) as "authorIsOwn",
    qp.id as "quotedId",
    qp.pseudonym as "quotedPseudonym", qp.colour as "quotedColour",
    qa.id as "quotedAccount", qa.display_name as "quotedName",
    qa.handle::text as "quotedHandle",
    case when (qa.role_visibility = 'everyone' or (qa.role_visibility = 'members' and $1::uuid is not null)) then qa.role end as "quotedRole",
    nullif(qa.staff_roles, '{}') as "quotedStaff",
    coalesce(qp.account_id = $1::uuid or qp.id = any($2::uuid[]), false) as "quotedIsOwn" from (
       select x.* from post x join thread t on t.id = x.thread_id
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id
       where x.number is null and x.state = 'held' and t.state <> 'removed'
         and (x.created_at, x.id) < ($4::timestamptz, $5::uuid)
         and ((pl.visibility = 'public' or ($1::uuid is not null and (
    $3::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $6::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $3::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $1::uuid or began.id = any($2::uuid[]), false) from persona began where began.id = t.persona_id)))) and ((x.number is not null and x.state <> 'held') or $3::boolean or exists (select from persona own where own.id = x.persona_id and coalesce(own.account_id = $1::uuid or own.id = any($2::uuid[]), false)))
       order by x.created_at desc, x.id desc limit $7::int
     ) x join thread t on t.id = x.thread_id
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $1::uuid and vm.place_id = pl.id join persona tp on tp.id = t.persona_id
  left join persona ap on ap.id = x.persona_id
    left join account aa on aa.id = ap.account_id
  left join post q on q.id = x.quoted_post_id
  left join persona qp on qp.id = q.persona_id
    left join account qa on qa.id = qp.account_id
     order by x.created_at desc, x.id desc;
--   Nested Loop
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Limit
--                       Nested Loop
--                         Nested Loop
--                           Nested Loop
--                             Index Scan on post by post_waiting
--                               Index Scan on persona by persona_pkey
--                             Index Scan on thread by thread_pkey
--                               Index Scan on persona by persona_pkey
--                           Index Scan on place by place_pkey
--                         Index Scan on membership by membership_account_id_place_id_key
--                     Index Scan on thread by thread_pkey
--                   Index Scan on place by place_pkey
--                 Index Scan on membership by membership_account_id_place_id_key
--               Index Scan on persona by persona_pkey
--             Index Scan on persona by persona_pkey
--           Index Scan on account by account_pkey
--         Index Scan on post by post_pkey
--       Index Scan on persona by persona_pkey
--     Index Scan on account by account_pkey
--     Aggregate
--       Sort
--         Index Scan on picture by picture_subject
--     Aggregate
--       Index Only Scan on revision by revision_pkey

/* threadPosts_forward */
select
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.body_html end as "bodyHtml",
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.warning_kinds else '{}' end as "warningKinds",
   case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.warning_note end as "warningNote",
  case when ((x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false))) then x.body end as "body",
  case when x.picture_count > 0 and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false))))
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  (case when x.edited_at is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = x.id) end)::int as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $2::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    qp.id as "quotedId",
    qp.pseudonym as "quotedPseudonym", qp.colour as "quotedColour",
    qa.id as "quotedAccount", qa.display_name as "quotedName",
    qa.handle::text as "quotedHandle",
    case when (qa.role_visibility = 'everyone' or (qa.role_visibility = 'members' and $2::uuid is not null)) then qa.role end as "quotedRole",
    nullif(qa.staff_roles, '{}') as "quotedStaff",
    coalesce(qp.account_id = $2::uuid or qp.id = any($3::uuid[]), false) as "quotedIsOwn" from thread t
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $2::uuid and vm.place_id = pl.id
     cross join lateral (
       select * from post
       where post.thread_id = t.id and post.number > $4::int and ((post.number is not null and post.state <> 'held') or $1::boolean or exists (select from persona own where own.id = post.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($3::uuid[]), false)))
       order by post.number asc limit $5::int
     ) x
  left join persona ap on ap.id = x.persona_id
    left join account aa on aa.id = ap.account_id
  left join post q on q.id = x.quoted_post_id
  left join persona qp on qp.id = q.persona_id
    left join account qa on qa.id = qp.account_id
     where t.id = $6::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
    $1::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $1::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $2::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id))))
     order by x.number asc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on thread by thread_pkey
--                       Index Scan on persona by persona_pkey
--                     Index Scan on place by place_pkey
--                   Index Scan on membership by membership_account_id_place_id_key
--                 Limit
--                   Index Scan on post by post_thread_id_number_key
--                     Index Scan on persona by persona_pkey
--               Index Scan on persona by persona_pkey
--             Index Scan on account by account_pkey
--           Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey
--       Aggregate
--         Sort
--           Index Scan on picture by picture_subject
--       Aggregate
--         Index Only Scan on revision by revision_pkey

/* threadPosts_backward */
select
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.body_html end as "bodyHtml",
  case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.warning_kinds else '{}' end as "warningKinds",
   case when (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then x.warning_note end as "warningNote",
  case when ((x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false))) then x.body end as "body",
  case when x.picture_count > 0 and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false)))) then (
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = x.id and pic.removed_at is null) end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and (x.state = 'published'
    or (x.state in ('hidden', 'removed', 'held') and ($1::boolean or coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false))))
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  (case when x.edited_at is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = x.id) end)::int as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
    ap.id as "authorId",
    ap.pseudonym as "authorPseudonym", ap.colour as "authorColour",
    aa.id as "authorAccount", aa.display_name as "authorName",
    aa.handle::text as "authorHandle",
    case when (aa.role_visibility = 'everyone' or (aa.role_visibility = 'members' and $2::uuid is not null)) then aa.role end as "authorRole",
    nullif(aa.staff_roles, '{}') as "authorStaff",
    coalesce(ap.account_id = $2::uuid or ap.id = any($3::uuid[]), false) as "authorIsOwn",
    qp.id as "quotedId",
    qp.pseudonym as "quotedPseudonym", qp.colour as "quotedColour",
    qa.id as "quotedAccount", qa.display_name as "quotedName",
    qa.handle::text as "quotedHandle",
    case when (qa.role_visibility = 'everyone' or (qa.role_visibility = 'members' and $2::uuid is not null)) then qa.role end as "quotedRole",
    nullif(qa.staff_roles, '{}') as "quotedStaff",
    coalesce(qp.account_id = $2::uuid or qp.id = any($3::uuid[]), false) as "quotedIsOwn" from thread t
  join place pl on pl.id = t.place_id
  left join membership vm on vm.account_id = $2::uuid and vm.place_id = pl.id
     cross join lateral (
       select * from post
       where post.thread_id = t.id and post.number < $4::int and ((post.number is not null and post.state <> 'held') or $1::boolean or exists (select from persona own where own.id = post.persona_id and coalesce(own.account_id = $2::uuid or own.id = any($3::uuid[]), false)))
       order by post.number desc limit $5::int
     ) x
  left join persona ap on ap.id = x.persona_id
    left join account aa on aa.id = ap.account_id
  left join post q on q.id = x.quoted_post_id
  left join persona qp on qp.id = q.persona_id
    left join account qa on qa.id = qp.account_id
     where t.id = $6::uuid and ((pl.visibility = 'public' or ($2::uuid is not null and (
    $1::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $7::text = any(pl.open_to_roles)))
      and vm.state is distinct from 'removed')
    or vm.state in ('active', 'muted')))) and (t.state in ('published', 'locked', 'archived') or $1::boolean or ((t.state = 'held' or (t.state = 'removed' and t.last_post_number = 0)) and
    (select coalesce(began.account_id = $2::uuid or began.id = any($3::uuid[]), false) from persona began where began.id = t.persona_id))))
     order by x.number desc;
--   Sort
--     Nested Loop
--       Nested Loop
--         Nested Loop
--           Nested Loop
--             Nested Loop
--               Nested Loop
--                 Nested Loop
--                   Nested Loop
--                     Index Scan on thread by thread_pkey
--                       Index Scan on persona by persona_pkey
--                     Index Scan on place by place_pkey
--                   Index Scan on membership by membership_account_id_place_id_key
--                 Limit
--                   Index Scan on post by post_thread_id_number_key
--                     Index Scan on persona by persona_pkey
--               Index Scan on persona by persona_pkey
--             Index Scan on account by account_pkey
--           Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Index Scan on account by account_pkey
--       Aggregate
--         Sort
--           Index Scan on picture by picture_subject
--       Aggregate
--         Index Only Scan on revision by revision_pkey
