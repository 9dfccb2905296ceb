import { Migration } from "@mikro-orm/migrations";

/**
 * Pseudonyms within a thread. Whose they are is encrypted twice, in two places that nothing but the vault's keys can
 * bring together: from the persona to its account, and from an account (under a keyed hash) to all of its personas.
 */
export class Migration20261125010000_anonymity extends Migration {
  override up(): void {
    for (const statement of [personas, vault, trail]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table audit_event, persona_keyring, persona_seal`);
    this.addSql(`drop function refuse_change`);
    this.addSql(`alter table persona drop column pseudonym, drop column colour`);
  }
}

const personas = `
alter table persona
  add column pseudonym smallint,
  add column colour smallint,
  add constraint persona_pseudonym check ((kind = 'pseudonymous') = (pseudonym is not null and colour is not null));
create unique index persona_pseudonym_once on persona (thread_id, pseudonym) where kind = 'pseudonymous';
`;

const vault = `
create table persona_seal (
  persona_id uuid primary key references persona deferrable initially deferred,
  key_name text not null,
  sealed_account bytea not null
);
create table persona_keyring (
  account_tag bytea primary key,
  key_name text not null,
  sealed_personas bytea not null
);
`;

const trail = `
create table audit_event (
  id bigint generated always as identity primary key,
  kind text not null,
  actor_id uuid references account,
  subject text not null,
  data jsonb not null,
  occurred_at timestamptz(3) not null
);
create index audit_event_subject on audit_event (subject, id);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever added to';
end $$;
create trigger audit_event_stays before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
`;
