import { Migration } from "@mikro-orm/migrations";

/** What members are writing and have not published: one draft for each account and place of writing. */
export class Migration20261125040000_drafts extends Migration {
  override up(): void {
    this.addSql(`
      create table draft (
        id uuid primary key,
        account_id uuid not null references account,
        subject_kind text not null check (subject_kind in ('board', 'thread', 'post')),
        subject_id uuid not null,
        title text not null,
        body text not null,
        quoted_post_id uuid,
        settings jsonb not null,
        device text not null,
        version int not null,
        updated_at timestamptz(3) not null,
        unique (account_id, subject_id, subject_kind)
      )`);
    this.addSql(`create index draft_listing on draft (account_id, updated_at desc, id desc)`);
    this.addSql(`create index draft_age on draft (updated_at)`);
    // The latest version that any draft of an account has had. It says nothing of where they wrote, so it may stay
    // when a draft is gone: no version comes twice, and a device that was away can't overwrite what it has not seen.
    this.addSql(`
      create table draft_version (
        account_id uuid primary key references account,
        latest int not null
      )`);
  }

  override down(): void {
    this.addSql(`drop table draft_version, draft`);
  }
}
