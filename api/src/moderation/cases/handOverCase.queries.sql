-- The statements of api/src/moderation/cases/handOverCase.ts and their plans on a large house. Refreshed by npm run generate.

/* isStaffMember */
select from account a where a.id = $1::uuid and a.staff_roles && '{moderator,administrator}';
--   Index Scan on account by account_pkey
