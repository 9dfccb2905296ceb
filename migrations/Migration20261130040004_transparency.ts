import { Migration } from "@mikro-orm/migrations";

/** The transparency report counts reports of some months, of which there may be a million, from an index alone. */
export class Migration20261130040004_transparency extends Migration {
  override up(): void {
    this.addSql(`create index report_counted on report (created_at) include (category)`);
  }

  override down(): void {
    this.addSql(`drop index report_counted`);
  }
}
