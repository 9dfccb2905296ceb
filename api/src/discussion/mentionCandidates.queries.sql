-- The statements of api/src/discussion/mentionCandidates.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* mentionedParticipants */
select
  a.id as "uuid", a.handle::text as "handle", a.display_name as "displayName",
  case when (a.role_visibility = 'everyone' or (a.role_visibility = 'members' and $1::uuid is not null)) then a.role end as "role",
  case when (a.about_visibility = 'everyone' or (a.about_visibility = 'members' and $1::uuid is not null)) then a.about end as "about",
  case when (a.joined_visibility = 'everyone' or (a.joined_visibility = 'members' and $1::uuid is not null)) then a.created_at end as "joinedOn",
  a.staff_roles as "staffRoles",
  coalesce(a.id = $1::uuid, false) as "viewerIsSelf" from (select named.account_id, opening.number from persona named cross join lateral (select x.number from post x
    where x.persona_id = named.id and x.number is not null order by x.number limit 1) opening
    where named.thread_id = $2::uuid and named.kind = 'named') speaking
   join account a on a.id = speaking.account_id
   where a.state in ('active', 'limited', 'suspended') and a.id <> $1::uuid and ($3 = '' or ((lower(a.handle::text) ~>=~ lower($3) and lower(a.handle::text) ~<~ (lower($3) || chr(1114111))) or (lower(a.display_name) ~>=~ lower($3) and lower(a.display_name) ~<~ (lower($3) || chr(1114111)))))
   order by speaking.number desc limit $4::int;
--   Limit
--     Sort
--       Nested Loop
--         Nested Loop
--           Index Scan on persona by persona_thread
--           Memoize
--             Index Scan on account by account_pkey
--         Limit
--           Index Only Scan on post by post_persona

/* mentionedMembers */
select
  a.id as "uuid", a.handle::text as "handle", a.display_name as "displayName",
  case when (a.role_visibility = 'everyone' or (a.role_visibility = 'members' and $1::uuid is not null)) then a.role end as "role",
  case when (a.about_visibility = 'everyone' or (a.about_visibility = 'members' and $1::uuid is not null)) then a.about end as "about",
  case when (a.joined_visibility = 'everyone' or (a.joined_visibility = 'members' and $1::uuid is not null)) then a.created_at end as "joinedOn",
  a.staff_roles as "staffRoles",
  coalesce(a.id = $1::uuid, false) as "viewerIsSelf" from (
     (select h.id, h.handle from account h where (lower(h.handle::text) ~>=~ lower($2) and lower(h.handle::text) ~<~ (lower($2) || chr(1114111))) order by lower(h.handle::text) using ~<~ limit 50)
     union
     (select d.id, d.handle from account d where (lower(d.display_name) ~>=~ lower($2) and lower(d.display_name) ~<~ (lower($2) || chr(1114111))) order by lower(d.display_name) using ~<~ limit 50)
   ) found join account a on a.id = found.id
   where a.state in ('active', 'limited', 'suspended') and a.id <> $1::uuid and not exists (
     select from (select named.account_id, opening.number from persona named cross join lateral (select x.number from post x
    where x.persona_id = named.id and x.number is not null order by x.number limit 1) opening
    where named.thread_id = $3::uuid and named.kind = 'named') speaking where speaking.account_id = a.id)
   order by a.handle limit $4::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on account by account_handle_key
--         Materialize
--           Subquery Scan
--             Unique
--               Merge Append
--                 Subquery Scan
--                   Sort
--                     Limit
--                       Sort
--                         Bitmap Heap Scan on account
--                           Bitmap Index Scan by account_handle_prefix
--                 Subquery Scan
--                   Sort
--                     Limit
--                       Sort
--                         Bitmap Heap Scan on account
--                           Bitmap Index Scan by account_display_name_prefix
--       Materialize
--         Nested Loop
--           Index Scan on persona by persona_thread
--           Limit
--             Index Only Scan on post by post_persona
