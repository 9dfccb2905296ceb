-- The statements of api/src/subjects/memberSubject.ts and their plans on a large house. Refreshed by npm run generate.

/* frozenProfiles */
select a.id as "uuid", a.display_name as "displayName", case when a.about_visibility = 'nobody' then '' else a.about end as about,
    a.locale, a.version as "revision", a.created_at as "createdAt"
  from account a where a.id = any($1::uuid[]) and a.state in ('active', 'limited', 'suspended');
--   Bitmap Heap Scan on account
--     Bitmap Index Scan by account_pkey
