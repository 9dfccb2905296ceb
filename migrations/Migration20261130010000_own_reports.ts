import { Migration } from "@mikro-orm/migrations";

/** The list of one's own reports is read in both directions from one index. */
export class Migration20261130010000_own_reports extends Migration {
  override up(): void {
    this.addSql(`drop index report_reporter`);
    this.addSql(`create index report_reporter on report (reporter_id, created_at desc, id desc)`);
  }

  override down(): void {
    this.addSql(`drop index report_reporter`);
    this.addSql(`create index report_reporter on report (reporter_id, created_at desc, id)`);
  }
}
