-- The statements of api/src/identity/personas/vault.ts and their plans on a large house. Refreshed by npm run generate.

/* keyringsOf */
select account_tag as tag, key_name as "keyName", sealed_personas as sealed
  from persona_keyring where account_tag = any($1::bytea[]);
--   Bitmap Heap Scan on persona_keyring
--     Bitmap Index Scan by persona_keyring_pkey

/* lockKeyring */
select pg_advisory_xact_lock(3, hashtext($1));
--   Result

/* keepKeyring */
with gone as (delete from persona_keyring where account_tag = any($1::bytea[]) and account_tag <> $2)
  insert into persona_keyring (account_tag, key_name, sealed_personas) values ($2, $3, $4)
  on conflict (account_tag) do update
    set key_name = excluded.key_name, sealed_personas = excluded.sealed_personas;
--   ModifyTable on persona_keyring
--     ModifyTable on persona_keyring
--       Bitmap Heap Scan on persona_keyring
--         Bitmap Index Scan by persona_keyring_pkey
--     Result

/* keepSeal */
insert into persona_seal (persona_id, key_name, sealed_account) values ($1::uuid, $2, $3)
  on conflict (persona_id) do update
    set key_name = excluded.key_name, sealed_account = excluded.sealed_account;
--   ModifyTable on persona_seal
--     Result

/* sealsOf */
select persona_id as "personaId", key_name as "keyName", sealed_account as sealed
  from persona_seal where persona_id = any($1::uuid[]);
--   Bitmap Heap Scan on persona_seal
--     Bitmap Index Scan by persona_seal_pkey

/* namedAccounts */
select id as "personaId", account_id as "accountId" from persona where id = any($1::uuid[]) and kind = 'named';
--   Bitmap Heap Scan on persona
--     Bitmap Index Scan by persona_pkey

/* oldKeyrings */
select account_tag as tag, key_name as "keyName", sealed_personas as sealed
  from persona_keyring where key_name <> $1 order by account_tag limit $2::int;
--   Limit
--     Index Scan on persona_keyring by persona_keyring_pkey

/* oldSeals */
select persona_id as "personaId", key_name as "keyName", sealed_account as sealed
  from persona_seal where key_name <> $1 limit $2::int for update;
--   Limit
--     LockRows
--       Seq Scan on persona_seal
