import { Migration } from "@mikro-orm/migrations";

/**
 * The first floor plan: accounts and their sessions, places and memberships, conversation, read state, and the
 * outbox of domain events. States are checked by the database too.
 */
export class Migration20261124000000_house extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists citext`);
    for (const statement of [identity, places, conversation, platform]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`
      drop table event_floor, event, idempotency_record, rate_limit, revision, read_state, place_baseline, post, thread, board,
        membership, place, persona, one_time_token, access_token, session, staff_role, account cascade;
    `);
  }
}

const identity = `
create table account (
  id uuid primary key,
  handle citext not null unique,
  handle_skeleton text not null unique,
  display_name text not null,
  display_name_skeleton text not null,
  email citext not null,
  email_verified_at timestamptz(3),
  password_hash text not null,
  role text not null check (role in ('patient', 'carer', 'survivor')),
  state text not null check (state in ('active', 'limited', 'suspended', 'deactivated', 'erased')),
  about text not null default '',
  locale text not null check (locale in ('en', 'zh')),
  time_zone text not null,
  role_visibility text not null check (role_visibility in ('nobody', 'members', 'everyone')),
  about_visibility text not null check (about_visibility in ('nobody', 'members', 'everyone')),
  joined_visibility text not null check (joined_visibility in ('nobody', 'members', 'everyone')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  type_size text not null default 'normal' check (type_size in ('normal', 'large')),
  accepted_rules_version int not null,
  version int not null default 1,
  created_at timestamptz(3) not null
);
-- An address belongs to whoever proved it; before that, anybody may have typed it.
create unique index account_verified_email on account (email) where email_verified_at is not null;
create index account_email on account (email);
create index account_handle_prefix on account (lower(handle::text) text_pattern_ops);
create index account_display_name_prefix on account (lower(display_name) text_pattern_ops);
create index account_display_name_skeleton on account (display_name_skeleton);

create table staff_role (
  account_id uuid not null references account,
  role text not null check (role in ('moderator', 'expert', 'administrator')),
  granted_by uuid references account,
  granted_at timestamptz(3) not null,
  primary key (account_id, role)
);

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account,
  device text not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index session_account on session (account_id, last_seen_at desc, id);
create index session_expiry on session (expires_at);

create table access_token (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3)
);
create index access_token_account on access_token (account_id, created_at desc, id) where revoked_at is null;

create table one_time_token (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account,
  kind text not null check (kind in ('verifyEmail', 'resetPassword')),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index one_time_token_account on one_time_token (account_id, kind);
create index one_time_token_expiry on one_time_token (expires_at);

-- The public face of an account in one thread. Only a named persona says whose it is.
create table persona (
  id uuid primary key,
  thread_id uuid not null,
  kind text not null check (kind in ('named', 'pseudonymous')),
  account_id uuid references account,
  created_at timestamptz(3) not null,
  check ((kind = 'named') = (account_id is not null))
);
create unique index persona_named on persona (thread_id, account_id) where kind = 'named';
create index persona_account on persona (account_id) where account_id is not null;
`;

const places = `
-- Wherever a conversation takes place: a board now, a story or a session later. Who may read is told here, once.
create table place (
  id uuid primary key,
  kind text not null check (kind in ('board')),
  visibility text not null check (visibility in ('public', 'members', 'restricted', 'private')),
  state text not null check (state in ('open', 'readOnly', 'archived')),
  open_to_roles text[] not null default '{}',
  version int not null default 1
);

create table membership (
  id uuid primary key,
  place_id uuid not null references place deferrable initially deferred,
  account_id uuid not null references account,
  state text not null check (state in ('requested', 'active', 'muted', 'removed')),
  note text not null default '',
  requested_at timestamptz(3) not null,
  decided_at timestamptz(3),
  decided_by uuid references account,
  unique (account_id, place_id)
);
create index membership_queue on membership (place_id, requested_at, id) where state = 'requested';

create table board (
  id uuid primary key references place deferrable initially deferred,
  slug text not null unique,
  name_en text not null,
  name_zh text not null,
  description_en text not null,
  description_zh text not null,
  position int not null,
  thread_count int not null default 0,
  version int not null default 1,
  created_at timestamptz(3) not null
);
create index board_position on board (position, id);
`;

const conversation = `
create table thread (
  id uuid primary key,
  number bigint generated by default as identity unique,
  place_id uuid not null references place deferrable initially deferred,
  persona_id uuid not null references persona deferrable initially deferred,
  title text not null,
  slug text not null,
  locale text not null check (locale in ('en', 'zh')),
  state text not null check (state in ('held', 'published', 'locked', 'archived', 'removed')),
  is_pinned boolean not null default false,
  last_post_number int not null default 0,
  reply_count int not null default 0,
  last_persona_id uuid references persona deferrable initially deferred,
  last_activity_at timestamptz(3) not null,
  version int not null default 1,
  created_at timestamptz(3) not null
);
alter table persona add constraint persona_thread foreign key (thread_id) references thread deferrable initially deferred;
create index thread_listing on thread (place_id, is_pinned desc, last_activity_at desc, id desc);
create index thread_activity on thread (place_id, last_activity_at desc, id desc);
create index thread_newest on thread (place_id, created_at desc, id desc);
create index thread_unanswered on thread (place_id, created_at desc, id desc) where reply_count = 0;
create index thread_latest_everywhere on thread (last_activity_at desc, id desc);

create table post (
  id uuid primary key,
  thread_id uuid not null references thread deferrable initially deferred,
  number int not null,
  persona_id uuid not null references persona deferrable initially deferred,
  state text not null check (state in ('held', 'published', 'hidden', 'removed', 'withdrawn', 'purged')),
  body text not null,
  body_html text not null,
  excerpt text not null,
  quoted_post_id uuid references post,
  version int not null default 1,
  created_at timestamptz(3) not null,
  edited_at timestamptz(3),
  withdrawn_at timestamptz(3),
  unique (thread_id, number)
);
create index post_persona on post (persona_id, number);
create index post_withdrawn on post (withdrawn_at) where state = 'withdrawn';

-- What a text said before: one row for each version that was replaced.
create table revision (
  subject_id uuid not null,
  version int not null,
  body text not null,
  body_html text not null,
  written_at timestamptz(3) not null,
  primary key (subject_id, version)
);

-- How far somebody has read; own_after counts their own posts beyond that, which are never news to them.
create table read_state (
  account_id uuid not null references account,
  thread_id uuid not null references thread deferrable initially deferred,
  last_read_number int not null,
  own_after int not null default 0,
  updated_at timestamptz(3) not null,
  primary key (account_id, thread_id)
);

-- Nothing that was last active before this moment is new to this person in this place.
create table place_baseline (
  account_id uuid not null references account,
  place_id uuid not null references place deferrable initially deferred,
  read_before timestamptz(3) not null,
  primary key (account_id, place_id)
);
`;

const platform = `
-- The outbox: what changed, written in the transaction that changed it. (xid, id) orders it by commit horizon.
create table event (
  xid xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  kind text not null,
  subject text not null,
  place text not null,
  data jsonb not null,
  occurred_at timestamptz(3) not null,
  primary key (xid, id)
);
create index event_subject on event (subject, xid, id);
create index event_place on event (place, xid, id);
create index event_age on event (occurred_at);

-- Up to where events were deleted: a reader who comes back from before that must read the page anew.
create table event_floor (
  only_row boolean primary key default true check (only_row),
  xid xid8 not null,
  id bigint not null
);

create table idempotency_record (
  scope text not null,
  key text not null,
  operation text not null,
  result_id uuid not null,
  created_at timestamptz(3) not null,
  primary key (scope, key)
);
create index idempotency_age on idempotency_record (created_at);

create table rate_limit (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);
create index rate_limit_expiry on rate_limit (expire);
`;
