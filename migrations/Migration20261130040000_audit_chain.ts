import { Migration } from "@mikro-orm/migrations";

/**
 * The audit trail as a chain that shows where it was changed, and the rights of the role that the house works under.
 * An event is written without a seal, so that nobody waits for anybody; what is committed is sealed soon after, in the
 * order in which it came to be there. A seal is a row of its own: no row of the trail is ever changed for it.
 */
export class Migration20261130040000_audit_chain extends Migration {
  override up(): void {
    for (const sql of [seals, waiting, sealing, searching, rights, exceptions]) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`alter default privileges revoke all on tables from tongxing_house;
      alter default privileges revoke all on sequences from tongxing_house;
      alter default privileges revoke all on schemas from tongxing_house`);
    this.addSql(`drop trigger audit_event_waits on audit_event`);
    this.addSql(`drop index audit_event_kind, audit_event_actor`);
    this.addSql(`drop function seal_audit_events, audit_digest, audit_field, await_seal`);
    this.addSql(`drop table audit_unsealed, audit_seal`);
    this.addSql(`drop function refuse_unsealed_end`);
  }
}

const seals = `
create table audit_seal (
  sequence bigint primary key,
  event_id bigint not null unique references audit_event,
  previous_hash bytea not null,
  -- sha256 over the sequence, the previous hash and the whole event: see audit_digest.
  hash bytea not null
);
create trigger audit_seal_stays before update or delete or truncate on audit_seal
  for each statement execute function refuse_change();
`;

/** What is committed and not yet sealed; an event joins by itself, and leaves only when its seal is there. */
const waiting = `
create table audit_unsealed (event_id bigint primary key references audit_event);
insert into audit_unsealed select id from audit_event;
create function await_seal() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.audit_unsealed select id from added;
  return null;
end $$;
create trigger audit_event_waits after insert on audit_event referencing new table as added
  for each statement execute function await_seal();
create function refuse_unsealed_end() returns trigger language plpgsql as $$
begin
  if exists (select from public.audit_seal where event_id = old.event_id) then return old; end if;
  raise exception 'the audit trail is only ever added to';
end $$;
create trigger audit_unsealed_ends before delete on audit_unsealed
  for each row execute function refuse_unsealed_end();
create trigger audit_unsealed_stays before update or truncate on audit_unsealed
  for each statement execute function refuse_change();
`;

/**
 * Each part is told with its length, so that no two events read alike; platform/audit/verifyAudit.ts reckons the same. What
 * a function with `return` names is settled when it is made, and no search path says otherwise.
 */
const sealing = `
create function audit_field(given text) returns text language sql immutable
  return coalesce(octet_length(given) || ':' || given, '-');
create function audit_digest(sequence bigint, previous bytea, event audit_event) returns bytea
  language sql stable
  return sha256(convert_to(
    audit_field(sequence::text) || audit_field(encode(previous, 'hex')) ||
    audit_field(event.id::text) || audit_field(event.kind) || audit_field(event.actor_id::text) ||
    audit_field(event.subject) || audit_field(event.data::text) ||
    audit_field(to_char(event.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'UTF8'));

create function seal_audit_events(most int) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last public.audit_seal;
  event public.audit_event;
  sealed int := 0;
begin
  -- One at a time; whoever waited here sees the seals of the one before.
  perform pg_advisory_xact_lock(hashtext('seal the audit trail'));
  select * into last from public.audit_seal order by sequence desc limit 1;
  if not found then
    last.sequence := 0;
    last.hash := decode(repeat('00', 32), 'hex');
  end if;
  for event in
    select e.* from (select event_id from public.audit_unsealed order by event_id limit most) w
    join public.audit_event e on e.id = w.event_id order by e.id
  loop
    last.event_id := event.id;
    last.sequence := last.sequence + 1;
    last.previous_hash := last.hash;
    last.hash := public.audit_digest(last.sequence, last.previous_hash, event);
    insert into public.audit_seal values (last.*);
    delete from public.audit_unsealed where event_id = event.id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
revoke execute on function seal_audit_events from public;
grant execute on function seal_audit_events to tongxing_house;
`;

const searching = `
create index audit_event_kind on audit_event (kind, id);
create index audit_event_actor on audit_event (actor_id, id);
`;

/** What the house needs at its work, in tables that are there and in those to come. It makes and drops none. */
const rights = `
grant usage on schema public to tongxing_house;
grant select, insert, update, delete on all tables in schema public to tongxing_house;
grant usage on all sequences in schema public to tongxing_house;
do $$ begin
  if exists (select from pg_namespace where nspname = 'pgboss') then
    grant usage on schema pgboss to tongxing_house;
    grant select, insert, update, delete on all tables in schema pgboss to tongxing_house;
    grant usage on all sequences in schema pgboss to tongxing_house;
  end if;
end $$;
alter default privileges grant usage on schemas to tongxing_house;
alter default privileges grant select, insert, update, delete on tables to tongxing_house;
alter default privileges grant usage on sequences to tongxing_house;
`;

const exceptions = `
revoke update, delete on audit_event from tongxing_house;
revoke insert, update, delete on audit_seal, audit_unsealed, mikro_orm_migrations from tongxing_house;
`;
