-- The statements of api/src/identity/standing/mutes.ts and their plans on a large house. Refreshed by npm run generate.

/* mute */
insert into mute (account_id, muted_id, created_at)
  select $1::uuid, a.id, $2::timestamptz from account a where a.id = $3::uuid and a.state in ('active', 'limited', 'suspended')
  on conflict (account_id, muted_id) do update set created_at = mute.created_at returning muted_id;
--   ModifyTable on mute
--     Index Scan on account by account_pkey

/* unmute */
delete from mute where account_id = $1::uuid and muted_id = $2::uuid returning muted_id;
--   ModifyTable on mute
--     Index Scan on mute by mute_pkey

/* mutesOf */
select m.muted_id as id from mute m where m.account_id = $1::uuid order by m.created_at desc limit 100;
--   Limit
--     Sort
--       Bitmap Heap Scan on mute
--         Bitmap Index Scan by mute_pkey
