import { Migration } from "@mikro-orm/migrations";

/**
 * Drafts are sealed whole, and found by keyed hashes of their writer and of the place. Those that are there lie open
 * beside their accounts, and a migration has no key to seal them with: they go. No release has had any. The count of
 * versions goes with them, since it told how often an account writes.
 */
export class Migration20261125150000_sealed_drafts extends Migration {
  override up(): void {
    this.addSql(`drop table draft_version, draft`);
    this.addSql(`
      create table draft (
        id uuid primary key,
        writer_tag bytea not null,
        place_tag bytea not null unique,
        key_name text not null,
        sealed_draft bytea not null,
        updated_at timestamptz(3) not null
      )`);
    this.addSql(`create index draft_listing on draft (writer_tag, updated_at desc, id desc)`);
    this.addSql(`create index draft_age on draft (updated_at)`);
  }

  override down(): void {
    this.addSql(`drop table draft`);
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
    this.addSql(`
      create table draft_version (
        account_id uuid primary key references account,
        latest int not null
      )`);
  }
}
