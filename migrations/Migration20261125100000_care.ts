import { Migration } from "@mikro-orm/migrations";

/**
 * Reading with care: what a text warns of, stored beside it so that a page reads both at once; what each member wants
 * done with such texts; reactions; and whether a member wants to see numbers at all.
 */
export class Migration20261125100000_care extends Migration {
  override up(): void {
    for (const statement of [warnings, preferences, reactions]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table reaction, warning_preference`);
    this.addSql(`alter table account drop column hides_counts`);
    this.addSql(`alter table thread drop column warning_kinds, drop column warning_note`);
    this.addSql(`alter table post drop column warning_kinds, drop column warning_note`);
  }
}

const kinds = `'stomaPhoto', 'blood', 'death', 'selfHarm', 'sexualFunction', 'recurrence', 'other'`;

const warnings = `
alter table post
  add column warning_kinds text[] not null default '{}' check (warning_kinds <@ array[${kinds}]),
  add column warning_note text;
-- Those of the opening post, which stand for the thread wherever its title stands alone.
alter table thread
  add column warning_kinds text[] not null default '{}' check (warning_kinds <@ array[${kinds}]),
  add column warning_note text;
`;

const preferences = `
-- Only what somebody chose; what they never chose is blurred.
create table warning_preference (
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in (${kinds})),
  treatment text not null check (treatment in ('show', 'blur', 'hide')),
  primary key (account_id, kind)
);
alter table account add column hides_counts boolean not null default false;
`;

const reactions = `
-- A reaction that was taken back keeps its row: its author hears of each face once, and whoever reacts again does so
-- behind the same face, so that two faces are never seen to change places.
create table reaction (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('post')),
  subject_id uuid not null,
  persona_id uuid not null references persona deferrable initially deferred,
  kind text check (kind in ('here', 'meToo', 'thankYou', 'helped')),
  created_at timestamptz(3) not null,
  unique (subject_id, persona_id)
);
-- The counts of a page's posts, and who reacted to one of them in order, out of the index alone.
create index reaction_standing on reaction (subject_id, created_at, persona_id) include (kind) where kind is not null;
`;
