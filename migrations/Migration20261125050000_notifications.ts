import { Migration } from "@mikro-orm/migrations";

/**
 * What people follow, and what they are told of. A notification is owned by an account or by a pseudonymous persona:
 * what somebody hears of because they wrote behind a pseudonym must not stand beside their account.
 */
export class Migration20261125050000_notifications extends Migration {
  override up(): void {
    for (const statement of [following, notifications, settings]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop trigger account_has_notification_setting on account`);
    this.addSql(`drop function open_notification_setting`);
    this.addSql(`drop index persona_thread`);
    this.addSql(`drop table notification_setting, notification_item, notification, following`);
  }
}

const following = `
-- Only what somebody chose by hand; what holds otherwise is derived when it is asked.
create table following (
  account_id uuid not null references account,
  subject_kind text not null check (subject_kind in ('thread', 'board', 'member')),
  subject_id uuid not null,
  level text not null check (level in ('muted', 'normal', 'following', 'watching')),
  updated_at timestamptz(3) not null,
  primary key (account_id, subject_id)
);
create index following_subject on following (subject_id, level) include (account_id);
create index following_list on following (account_id, updated_at desc, subject_id desc);
`;

const notifications = `
create table notification (
  id uuid primary key,
  owner_id uuid not null,
  kind text not null check (kind in ('reply', 'newThread', 'mention', 'quote', 'reaction', 'membershipRequested',
    'membershipDecided', 'moderationNotice', 'answer')),
  subject_kind text not null check (subject_kind in ('thread', 'post', 'board')),
  subject_id uuid not null,
  thread_id uuid references thread,
  place_id uuid references place,
  group_key text not null,
  is_approved boolean,
  is_pressing boolean not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  read_at timestamptz(3),
  dismissed_at timestamptz(3),
  mailed_at timestamptz(3)
);
-- At most one is open in a group: what follows is added to it until it is read.
create unique index notification_open on notification (owner_id, group_key) where read_at is null;
create index notification_list on notification (owner_id, updated_at desc, id desc) where dismissed_at is null;
create index notification_unread on notification (owner_id, updated_at desc, id desc) where read_at is null;
create index notification_unread_thread on notification (owner_id, thread_id) where read_at is null;
create index notification_read_at on notification (read_at) where read_at is not null;
create index notification_updated_at on notification (updated_at);

-- What a notification tells of: one row for an event of the outbox and whom it concerns, and never two.
create table notification_item (
  owner_id uuid not null,
  xid xid8 not null,
  event_id bigint not null,
  notification_id uuid not null references notification on delete cascade,
  post_id uuid references post,
  persona_id uuid references persona,
  membership_id uuid,
  is_read boolean not null default false,
  primary key (owner_id, xid, event_id)
);
create index notification_item_of on notification_item (notification_id);
-- Whom a new post concerns: everybody who speaks in its thread.
create index persona_thread on persona (thread_id);
`;

const settings = `
-- Everybody has a row, and everybody's mail is due at its regular hour, whether there are news or not: a row that came
-- or changed with a notification would tell whose pseudonym was answered.
create table notification_setting (
  account_id uuid primary key references account on delete cascade,
  mail text not null default 'daily' check (mail in ('instantly', 'daily', 'weekly', 'never')),
  mail_hour int not null default 8 check (mail_hour between 0 and 23),
  is_full_detail boolean not null default false,
  -- The mail of mailing_due_at is under way, and claimed until mailing_until; next_mail_at is the one after it.
  next_mail_at timestamptz(3) default now(),
  mailing_due_at timestamptz(3),
  mailing_until timestamptz(3),
  unsubscribe_hash bytea unique
);
create index notification_setting_due on notification_setting (next_mail_at) where next_mail_at is not null;
create index notification_setting_mailing on notification_setting (mailing_until) where mailing_until is not null;
insert into notification_setting (account_id) select id from account;
create function open_notification_setting() returns trigger language plpgsql as $$
begin
  insert into notification_setting (account_id) values (new.id);
  return null;
end $$;
create trigger account_has_notification_setting after insert on account
  for each row execute function open_notification_setting();
`;
