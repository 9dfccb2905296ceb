import { Migration } from "@mikro-orm/migrations";

/**
 * What the moderators did to a face, and requests to look behind one. Both name personas: no row holds an account
 * beside its pseudonym. A post that is held has no number until it is released.
 */
export class Migration20261125130000_unmasking extends Migration {
  override up(): void {
    this.addSql(measures);
    this.addSql(requests);
    this.addSql(heldPosts);
  }

  override down(): void {
    this.addSql(`drop table unmask_request, measure`);
    this.addSql(`drop index post_held`);
    this.addSql(`delete from post where number is null`);
    this.addSql(`alter table post drop constraint post_numbered, alter column number set not null`);
  }
}

const measures = `
create table measure (
  id uuid primary key,
  persona_id uuid not null references persona,
  -- Only a named face's: what is done to it counts for all that the member does under their name.
  account_id uuid references account,
  kind text not null check (kind in ('warning', 'hold', 'limit', 'withheld', 'unmasked')),
  post_id uuid references post,
  reason text not null check (reason <> ''),
  taken_by uuid not null references account,
  created_at timestamptz(3) not null,
  ends_at timestamptz(3) check (ends_at > created_at),
  lifted_at timestamptz(3),
  lifted_by uuid references account,
  acknowledged_at timestamptz(3),
  check ((kind in ('warning', 'hold', 'limit')) = (ends_at is not null)),
  check ((lifted_at is null) = (lifted_by is null))
);
create index measure_persona on measure (persona_id, created_at);
create index measure_account on measure (account_id, created_at) where account_id is not null;
`;

const requests = `
create table unmask_request (
  id uuid primary key,
  persona_id uuid not null references persona,
  post_id uuid references post,
  reason text not null check (reason <> ''),
  is_crisis boolean not null,
  state text not null check (state in ('requested', 'approved', 'denied', 'executed')),
  requested_by uuid not null references account,
  requested_at timestamptz(3) not null,
  -- Until when it can be decided; once approved, until when the account can be seen.
  expires_at timestamptz(3) not null,
  decided_by uuid references account,
  decided_at timestamptz(3),
  revealed_at timestamptz(3),
  -- When the member is told at the latest; told_at says that they were.
  tell_at timestamptz(3),
  told_at timestamptz(3),
  -- Two people, always.
  constraint unmask_by_two check (decided_by <> requested_by),
  check ((state = 'requested') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check ((state = 'executed') = (revealed_at is not null) and (revealed_at is null) = (tell_at is null)),
  check (told_at is null or revealed_at is not null),
  check (tell_at <= revealed_at + interval '72 hours')
);
create index unmask_request_persona on unmask_request (persona_id);
create index unmask_request_latest on unmask_request (requested_at desc);
create index unmask_request_untold on unmask_request (tell_at) where told_at is null;
`;

const heldPosts = `
alter table post alter column number drop not null,
  add constraint post_numbered check (number is not null or state in ('held', 'withdrawn', 'purged', 'removed'));
create index post_held on post (thread_id, created_at) where number is null;
`;
