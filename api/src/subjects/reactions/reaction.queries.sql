-- The statements of api/src/subjects/reactions/reaction.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* reactionsToSubjects */
select r.subject_id as "uuid", r.kind, count(*)::int as count, bool_or(coalesce(p.account_id = $1::uuid or p.id = any($2::uuid[]), false)) as "isOwn"
  from reaction r join persona p on p.id = r.persona_id
  where r.subject_id = any($3::uuid[]) and r.kind is not null group by r.subject_id, r.kind;
--   Aggregate
--     Incremental Sort
--       Nested Loop
--         Index Only Scan on reaction by reaction_standing
--         Index Scan on persona by persona_pkey

/* reactionList_forward */
select r.kind, r.persona_id as "personaUuid", r.created_at as "createdAt" from reaction r
  where r.subject_id = $1::uuid and r.kind is not null
    and (r.created_at, r.persona_id) > ($2::timestamptz, $3::uuid)
  order by r.created_at asc, r.persona_id asc limit $4::int;
--   Limit
--     Index Only Scan on reaction by reaction_standing

/* reactionList_backward */
select r.kind, r.persona_id as "personaUuid", r.created_at as "createdAt" from reaction r
  where r.subject_id = $1::uuid and r.kind is not null
    and (r.created_at, r.persona_id) < ($2::timestamptz, $3::uuid)
  order by r.created_at desc, r.persona_id desc limit $4::int;
--   Limit
--     Index Only Scan on reaction by reaction_standing
