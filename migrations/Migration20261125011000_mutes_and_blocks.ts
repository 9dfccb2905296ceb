import { Migration } from "@mikro-orm/migrations";

/**
 * Whom a member does not want to read: members by name, and pseudonyms. Who stands behind a blocked pseudonym is
 * sealed, with the pseudonym itself: two blocked ones of one person must not look alike.
 */
export class Migration20261125011000_mutes_and_blocks extends Migration {
  override up(): void {
    this.addSql(`
      create table mute (
        account_id uuid not null references account,
        muted_id uuid not null references account,
        created_at timestamptz(3) not null,
        primary key (account_id, muted_id)
      )`);
    this.addSql(`
      create table block_ring (
        account_id uuid primary key references account,
        key_name text not null,
        sealed_blocks bytea not null
      )`);
  }

  override down(): void {
    this.addSql(`drop table block_ring, mute`);
  }
}
