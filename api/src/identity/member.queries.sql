-- The statements of api/src/identity/member.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* membersByIds */
select
  a.id as "uuid", a.handle::text as "handle", a.display_name as "displayName",
  case when (a.role_visibility = 'everyone' or (a.role_visibility = 'members' and $1::uuid is not null)) then a.role end as "role",
  case when (a.about_visibility = 'everyone' or (a.about_visibility = 'members' and $1::uuid is not null)) then a.about end as "about",
  case when (a.joined_visibility = 'everyone' or (a.joined_visibility = 'members' and $1::uuid is not null)) then a.created_at end as "joinedOn",
  a.staff_roles as "staffRoles",
  coalesce(a.id = $1::uuid, false) as "viewerIsSelf" from account a where a.id = any($2::uuid[]) and a.state in ('active', 'limited', 'suspended');
--   Bitmap Heap Scan on account
--     Bitmap Index Scan by account_pkey

/* memberByHandle */
select
  a.id as "uuid", a.handle::text as "handle", a.display_name as "displayName",
  case when (a.role_visibility = 'everyone' or (a.role_visibility = 'members' and $1::uuid is not null)) then a.role end as "role",
  case when (a.about_visibility = 'everyone' or (a.about_visibility = 'members' and $1::uuid is not null)) then a.about end as "about",
  case when (a.joined_visibility = 'everyone' or (a.joined_visibility = 'members' and $1::uuid is not null)) then a.created_at end as "joinedOn",
  a.staff_roles as "staffRoles",
  coalesce(a.id = $1::uuid, false) as "viewerIsSelf" from account a where a.handle = $2::citext and a.state in ('active', 'limited', 'suspended');
--   Index Scan on account by account_handle_key
