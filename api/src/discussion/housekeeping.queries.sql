-- The statements of api/src/discussion/housekeeping.ts and their plans on a large house. Refreshed by npm run generate.

/* purgeWithdrawnTexts */
with due as (
    select id from post where state = 'withdrawn' and withdrawn_at < $1::timestamptz
    order by withdrawn_at limit 500 for update skip locked),
  emptied as (
    update post set state = 'purged', body = '', body_html = '', excerpt = '', warning_note = null, picture_count = 0,
      version = version + 1
    from due where post.id = due.id returning post.id),
  unseen as (
    update picture set removed_at = now() from emptied
    where picture.subject_id = emptied.id and picture.removed_at is null),
  forgotten as (delete from revision using emptied where revision.subject_id = emptied.id),
  silent as (delete from reaction using emptied where reaction.subject_id = emptied.id)
  select count(*)::int as purged from emptied;
--   Aggregate
--     Limit
--       LockRows
--         Index Scan on post by post_withdrawn
--     ModifyTable on post
--       Nested Loop
--         CTE Scan
--         Index Scan on post by post_pkey
--     ModifyTable on picture
--       Nested Loop
--         CTE Scan
--         Index Scan on picture by picture_subject
--     ModifyTable on revision
--       Nested Loop
--         CTE Scan
--         Index Scan on revision by revision_pkey
--     ModifyTable on reaction
--       Nested Loop
--         CTE Scan
--         Index Scan on reaction by reaction_subject_id_persona_id_key
--     CTE Scan
