-- The statements of api/src/platform/audit.ts and their plans on a large house. Refreshed by npm run generate.

/* auditRead */
insert into audit_event (kind, actor_id, subject, data, occurred_at)
  select $1, $2::uuid, $3, $4::jsonb, now() where not exists (
    select from audit_event where subject = $3 and kind = $1 and actor_id = $2::uuid
      and data = $4::jsonb and occurred_at >= date_trunc('day', now()));
--   ModifyTable on audit_event
--     Bitmap Heap Scan on audit_event
--       Bitmap Index Scan by audit_event_by_subject
--     Result
