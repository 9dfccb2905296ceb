-- The statements of api/src/moderation/cases/openCase.ts and their plans on a large house. Refreshed by npm run generate.

/* lockSubjectForCase */
select from pg_advisory_xact_lock(hashtextextended($1::text, 5));
--   Function Scan

/* undecidedCaseOf */
select c.id from moderation_case c
  where c.subject_kind = $1::text and c.subject_id = $2::uuid and c.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened');
--   Index Scan on moderation_case by one_undecided_case
