-- The statements of api/src/moderation/decisions/followEdits.ts and their plans on a large house. Refreshed by npm run generate.

/* mendedPosts */
select distinct d.subject_kind as kind, d.subject_id as uuid, c.category
  from post x join decision d on d.id = x.decision_id join moderation_case c on c.id = d.case_id
  where x.id = any($1::uuid[]) and x.state = 'hidden' and x.edited_at > d.decided_at;
--   Unique
--     Sort
--       Nested Loop
--         Nested Loop
--           Index Scan on post by post_decided
--           Index Scan on decision by decision_pkey
--         Index Scan on moderation_case by moderation_case_pkey
