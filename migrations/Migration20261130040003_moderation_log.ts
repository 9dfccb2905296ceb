import { Migration } from "@mikro-orm/migrations";

/**
 * The public log: by day, and within a day in an order that says nothing of the time. A decision's id would, since it
 * begins with the moment when it was made.
 */
export class Migration20261130040003_moderation_log extends Migration {
  override up(): void {
    this.addSql(`create index decision_log on decision (
      ((decided_at at time zone 'UTC')::date), (md5(id::text)::uuid)) where state <> 'undone'`);
    this.addSql(`create index statement_rule on statement_of_reasons (rule_id)`);
  }

  override down(): void {
    this.addSql(`drop index decision_log, statement_rule`);
  }
}
