import { Migration } from "@mikro-orm/migrations";

/**
 * What is hidden until it is edited is mended: the text that was hidden is not to be read in the history of the text
 * that is shown. And which later decision found another one in force.
 */
export class Migration20261130030100_mending extends Migration {
  override up(): void {
    this.addSql(`alter table revision add column is_withheld boolean not null default false`);
    this.addSql(`create index decision_found on decision ((before ->> 'decisionId')) where state = 'active'`);
  }

  override down(): void {
    this.addSql(`drop index decision_found`);
    this.addSql(`alter table revision drop column is_withheld`);
  }
}
