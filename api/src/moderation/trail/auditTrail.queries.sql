-- The statements of api/src/moderation/trail/auditTrail.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* auditTrailBy_kind_forward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where e.kind = $1 and ($2::uuid is null or e.actor_id = $2::uuid) and ($3::text is null or e.subject = $3) and ($2::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($4::timestamptz, '-infinity') and e.occurred_at < coalesce($5::timestamptz, 'infinity')
     and (e.occurred_at, e.id) < ($6::timestamptz, $7::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $8::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $8::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at desc, e.id desc limit $10::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_kind
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey

/* auditTrailBy_kind_backward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where e.kind = $1 and ($2::uuid is null or e.actor_id = $2::uuid) and ($3::text is null or e.subject = $3) and ($2::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($4::timestamptz, '-infinity') and e.occurred_at < coalesce($5::timestamptz, 'infinity')
     and (e.occurred_at, e.id) > ($6::timestamptz, $7::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $8::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $8::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at asc, e.id asc limit $10::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_kind
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey

/* auditTrailBy_actor_forward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where e.actor_id = $1::uuid and ($2::text is null or e.kind = $2) and ($3::text is null or e.subject = $3) and ($1::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($4::timestamptz, '-infinity') and e.occurred_at < coalesce($5::timestamptz, 'infinity')
     and (e.occurred_at, e.id) < ($6::timestamptz, $7::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $8::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $8::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at desc, e.id desc limit $10::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_actor_id
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey

/* auditTrailBy_actor_backward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where e.actor_id = $1::uuid and ($2::text is null or e.kind = $2) and ($3::text is null or e.subject = $3) and ($1::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($4::timestamptz, '-infinity') and e.occurred_at < coalesce($5::timestamptz, 'infinity')
     and (e.occurred_at, e.id) > ($6::timestamptz, $7::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $8::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $8::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at asc, e.id asc limit $10::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_actor_id
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey

/* auditTrailBy_subject_forward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where e.subject = $1 and ($2::text is null or e.kind = $2) and ($3::uuid is null or e.actor_id = $3::uuid) and ($3::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($4::timestamptz, '-infinity') and e.occurred_at < coalesce($5::timestamptz, 'infinity')
     and (e.occurred_at, e.id) < ($6::timestamptz, $7::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $8::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $8::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at desc, e.id desc limit $10::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_subject
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey

/* auditTrailBy_subject_backward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where e.subject = $1 and ($2::text is null or e.kind = $2) and ($3::uuid is null or e.actor_id = $3::uuid) and ($3::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($4::timestamptz, '-infinity') and e.occurred_at < coalesce($5::timestamptz, 'infinity')
     and (e.occurred_at, e.id) > ($6::timestamptz, $7::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $8::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $8::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $8::uuid or p.id = any($9::uuid[]), false), false) or coalesce(o.account_id = $8::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at asc, e.id asc limit $10::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_subject
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey

/* auditTrailBy_everything_forward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where true and ($1::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($2::timestamptz, '-infinity') and e.occurred_at < coalesce($3::timestamptz, 'infinity')
     and (e.occurred_at, e.id) < ($4::timestamptz, $5::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $6::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $6::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(o.account_id = $6::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(o.account_id = $6::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at desc, e.id desc limit $8::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_time
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey

/* auditTrailBy_everything_backward */
select e.id as "eventId", e.kind, case when not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block') then e.actor_id end as "actorUuid", e.subject,
     case when e.kind = 'pseudonymOpened' then e.data - 'personaIds' else e.data end as data, e.occurred_at as "occurredAt",
     (select encode(s.hash, 'hex') from audit_seal s where s.event_id = e.id) as seal
   from audit_event e
   where true and ($1::uuid is null or not (e.kind = 'pseudonymOpened' and e.data->>'purpose' = 'block'))
     and e.occurred_at >= coalesce($2::timestamptz, '-infinity') and e.occurred_at < coalesce($3::timestamptz, 'infinity')
     and (e.occurred_at, e.id) > ($4::timestamptz, $5::bigint) and not coalesce(case split_part(e.subject, ':', 1)
  when 'account' then e.subject = 'account:' || $6::uuid and e.kind not in ('staffRoleGranted', 'staffRoleRevoked')
  when 'persona' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) from persona p where p.id = split_part(e.subject, ':', 2)::uuid)
  when 'post' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(false, false) from post o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'thread' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(false, false) from thread o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'case' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(o.subject_kind = 'member' and o.subject_id = $6::uuid, false) from moderation_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'decision' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(o.account_id = $6::uuid, false) from decision o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid)
  when 'crisis' then (select coalesce(coalesce(p.account_id = $6::uuid or p.id = any($7::uuid[]), false), false) or coalesce(o.account_id = $6::uuid, false) from crisis_case o left join persona p on p.id = o.persona_id
   where o.id = split_part(e.subject, ':', 2)::uuid) end, false)
   order by e.occurred_at asc, e.id asc limit $8::int;
--   Limit
--     Index Scan on audit_event by audit_event_by_time
--       Index Scan on audit_seal by audit_seal_event_id_key
--       Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on post by post_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on thread by thread_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on moderation_case by moderation_case_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on decision by decision_pkey
--         Index Scan on persona by persona_pkey
--       Nested Loop
--         Index Scan on crisis_case by crisis_case_pkey
--         Index Scan on persona by persona_pkey
