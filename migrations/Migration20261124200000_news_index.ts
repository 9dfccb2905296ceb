import { Migration } from "@mikro-orm/migrations";

/**
 * Counting a board's news reads its newest threads' states and numbers: with both in the index the count reads no
 * thread. What is new everywhere is found board by board, so the index over all threads has no reader.
 */
export class Migration20261124200000_news_index extends Migration {
  override up(): void {
    this.addSql(`drop index thread_latest_everywhere`);
    this.addSql(`drop index thread_activity`);
    this.addSql(`
      create index thread_activity on thread (place_id, last_activity_at desc, id desc)
        include (last_post_number, state)`);
  }

  override down(): void {
    this.addSql(`drop index thread_activity`);
    this.addSql(`create index thread_activity on thread (place_id, last_activity_at desc, id desc)`);
    this.addSql(`create index thread_latest_everywhere on thread (last_activity_at desc, id desc)`);
  }
}
