-- The statements of api/src/identity/viewer.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* viewersByIds */
select a.id as "uuid", a.handle::text as "handle", a.display_name as "displayName", a.email::text as "email",
    a.email_verified_at is not null as "isEmailVerified", a.role, a.about, a.locale, a.time_zone as "timeZone",
    a.role_visibility as "roleVisibility", a.about_visibility as "aboutVisibility",
    a.joined_visibility as "joinedVisibility", a.theme, a.type_size as "typeSize", a.hides_counts as "hidesCounts",
    a.accepted_rules_version as "acceptedRulesVersion", a.version,
    a.staff_roles as "staffRoles"
  from account a where a.id = any($1::uuid[]);
--   Bitmap Heap Scan on account
--     Bitmap Index Scan by account_pkey
