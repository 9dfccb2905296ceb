import { Migration } from "@mikro-orm/migrations";

/** A picture that was reported stays for the moderators when its author takes it away, as the words beside it do. */
export class Migration20261130020100_frozen_pictures extends Migration {
  override up(): void {
    this.addSql(`alter table picture add column frozen_at timestamptz(3)`);
    this.addSql(`drop index picture_removed`);
    this.addSql(
      `create index picture_removed on picture (removed_at) where removed_at is not null and frozen_at is null`,
    );
    this.addSql(
      `create index picture_frozen on picture (frozen_at) where removed_at is not null and frozen_at is not null`,
    );
  }

  override down(): void {
    this.addSql(`drop index picture_frozen, picture_removed`);
    this.addSql(`create index picture_removed on picture (removed_at) where removed_at is not null`);
    this.addSql(`alter table picture drop column frozen_at`);
  }
}
