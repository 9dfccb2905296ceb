import { Migration } from "@mikro-orm/migrations";

/**
 * A report whose decision was overturned says nothing of its reporter, nor does what was done of whom it was done to. Appeals are listed and measured by when they were
 * decided, and decided cases are over when nobody can appeal any more.
 */
export class Migration20261130080000_appeals extends Migration {
  override up(): void {
    this.addSql(`alter table report add column is_cleared boolean not null default false`);
    this.addSql(`alter table measure add column is_cleared boolean not null default false`);
    this.addSql(`create index appeal_decided on appeal (decided_at desc, id desc) where decided_at is not null`);
    this.addSql(`create index moderation_case_to_close on moderation_case (decided_at) where state = 'decided'`);
  }

  override down(): void {
    this.addSql(`drop index moderation_case_to_close, appeal_decided`);
    this.addSql(`alter table measure drop column is_cleared`);
    this.addSql(`alter table report drop column is_cleared`);
  }
}
