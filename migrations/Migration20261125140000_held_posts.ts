import { Migration } from "@mikro-orm/migrations";

/** What waits for a moderator in the whole house, the longest waiting first. */
export class Migration20261125140000_held_posts extends Migration {
  override up(): void {
    this.addSql(`create index post_waiting on post (created_at, id) where number is null and state = 'held'`);
  }

  override down(): void {
    this.addSql(`drop index post_waiting`);
  }
}
