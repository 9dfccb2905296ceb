-- The statements of api/src/boards/membership.queries.ts and their plans on a large house. Refreshed by npm run generate.

/* membershipsByIds */
select
  m.id as "uuid", m.state, m.requested_at as "requestedAt", m.note, m.account_id as "accountUuid", m.place_id as "placeUuid" from membership m join place pl on pl.id = m.place_id join account a on a.id = m.account_id where m.id = any($1::uuid[]) and ((pl.visibility <> 'private' or (pl.visibility = 'public' or ($2::uuid is not null and (
    $3::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted'))))) and a.state in ('active', 'limited', 'suspended')
  and ($3::boolean or m.account_id = $2::uuid));
--   Nested Loop
--     Nested Loop
--       Bitmap Heap Scan on membership
--         Bitmap Index Scan by membership_pkey
--       Index Scan on place by place_pkey
--         Index Scan on membership by membership_account_id_place_id_key
--         Index Scan on membership by membership_account_id_place_id_key
--     Index Scan on account by account_pkey

/* membershipQueue_forward */
select
  m.id as "uuid", m.state, m.requested_at as "requestedAt", m.note, m.account_id as "accountUuid", m.place_id as "placeUuid" from membership m join place pl on pl.id = m.place_id join account a on a.id = m.account_id
     where m.place_id = $1::uuid and m.state = 'requested' and ((pl.visibility <> 'private' or (pl.visibility = 'public' or ($2::uuid is not null and (
    $3::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted'))))) and a.state in ('active', 'limited', 'suspended')
  and ($3::boolean or m.account_id = $2::uuid))
       and (m.requested_at, m.id) > ($5::timestamptz, $6::uuid)
     order by m.requested_at asc, m.id asc limit $7::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on membership by membership_queue
--         Index Scan on place by place_pkey
--           Index Scan on membership by membership_account_id_place_id_key
--           Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on account by account_pkey

/* membershipQueue_backward */
select
  m.id as "uuid", m.state, m.requested_at as "requestedAt", m.note, m.account_id as "accountUuid", m.place_id as "placeUuid" from membership m join place pl on pl.id = m.place_id join account a on a.id = m.account_id
     where m.place_id = $1::uuid and m.state = 'requested' and ((pl.visibility <> 'private' or (pl.visibility = 'public' or ($2::uuid is not null and (
    $3::boolean
    or ((pl.visibility = 'members' or (pl.visibility = 'restricted' and $4::text = any(pl.open_to_roles)))
      and (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) is distinct from 'removed')
    or (select m.state from membership m where m.account_id = $2::uuid and m.place_id = pl.id) in ('active', 'muted'))))) and a.state in ('active', 'limited', 'suspended')
  and ($3::boolean or m.account_id = $2::uuid))
       and (m.requested_at, m.id) < ($5::timestamptz, $6::uuid)
     order by m.requested_at desc, m.id desc limit $7::int;
--   Limit
--     Nested Loop
--       Nested Loop
--         Index Scan on membership by membership_queue
--         Index Scan on place by place_pkey
--           Index Scan on membership by membership_account_id_place_id_key
--           Index Scan on membership by membership_account_id_place_id_key
--       Index Scan on account by account_pkey
