import { Migration } from "@mikro-orm/migrations";

/** A case's reports are read a page at a time, the latest first; one case can have thousands. */
export class Migration20261130010010_reports_of_case extends Migration {
  override up(): void {
    this.addSql(`create index report_case on report (case_id, created_at desc, id desc)`);
  }

  override down(): void {
    this.addSql(`drop index report_case`);
  }
}
