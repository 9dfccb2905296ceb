import { Migration } from "@mikro-orm/migrations";

/**
 * Whoever adds something to their own question still waits for an answer: replies by another face than the one that
 * began the thread are counted apart, and the lists of what waits go by that count.
 */
export class Migration20261130100001_answers extends Migration {
  override up(): void {
    this.addSql(`alter table thread add column answer_count int not null default 0`);
    this.addSql(countAnswers);
    this.addSql(`drop index thread_unanswered`);
    this.addSql(`create index thread_unanswered on thread (place_id, created_at desc, id desc) where answer_count = 0`);
  }

  override down(): void {
    this.addSql(`drop index thread_unanswered`);
    this.addSql(`create index thread_unanswered on thread (place_id, created_at desc, id desc) where reply_count = 0`);
    this.addSql(`alter table thread drop column answer_count`);
  }
}

/** As reply_count counts: what waits for a moderator has no number, and what was taken back is out. */
const countAnswers = `
update thread set answer_count = answers.count
from (
  select x.thread_id, count(*)::int as count from post x join thread t on t.id = x.thread_id
  where x.number > 1 and x.persona_id <> t.persona_id and x.state not in ('withdrawn', 'purged')
  group by x.thread_id) answers
where answers.thread_id = thread.id`;
