-- The statements of api/src/platform/audit/sealAudit.ts and their plans on a large house. Refreshed by npm run generate.

/* sealAuditEvents */
select seal_audit_events($1::int) as sealed;
--   Result

/* lastAuditSeal */
select sequence, encode(hash, 'hex') as hash from audit_seal order by sequence desc limit 1;
--   Limit
--     Index Scan on audit_seal by audit_seal_pkey
