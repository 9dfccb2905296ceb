import { Migration } from "@mikro-orm/migrations";

/**
 * Pictures, in two tables that nothing joins: what somebody has uploaded and not used yet knows whose it is (by a
 * hash under the vault's key), what stands beside a text knows only that text. Using an upload deletes its row.
 */
export class Migration20261125120000_pictures extends Migration {
  override up(): void {
    this.addSql(`
      create table picture_upload (
        id uuid primary key,
        uploader_tag bytea not null,
        file_key text not null,
        width int not null,
        height int not null,
        uploaded_at timestamptz(3) not null
      )`);
    this.addSql(`create index picture_upload_uploader on picture_upload (uploader_tag)`);
    this.addSql(`create index picture_upload_age on picture_upload (uploaded_at)`);
    // No time here: when a picture was uploaded would say more of its author than when the text was published.
    this.addSql(`
      create table picture (
        id uuid primary key,
        subject_kind text not null check (subject_kind in ('post')),
        subject_id uuid not null,
        position smallint not null,
        file_key text not null,
        width int not null,
        height int not null,
        alt_text text,
        is_sensitive boolean not null,
        removed_at timestamptz(3)
      )`);
    this.addSql(`create index picture_subject on picture (subject_id) where removed_at is null`);
    this.addSql(`create index picture_removed on picture (removed_at) where removed_at is not null`);
    // So that a post without pictures, as most are, costs no look-up for them.
    this.addSql(`alter table post add column picture_count smallint not null default 0`);
  }

  override down(): void {
    this.addSql(`alter table post drop column picture_count`);
    this.addSql(`drop table picture, picture_upload`);
  }
}
