-- The statements of api/src/identity/personas/choosePseudonym.ts and their plans on a large house. Refreshed by npm run generate.

/* takenPseudonyms */
select pseudonym from persona where thread_id = $1::uuid and kind = 'pseudonymous';
--   Index Only Scan on persona by persona_pseudonym_once
