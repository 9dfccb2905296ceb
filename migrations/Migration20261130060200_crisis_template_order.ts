import { Migration } from "@mikro-orm/migrations";
import { firstCrisisTemplates } from "./firstCrisisTemplates.ts";

/** The first templates came at one moment, so their order was the alphabet's; it is to be the one in which they are needed. */
export class Migration20261130060200_crisis_template_order extends Migration {
  override up(): void {
    const keys = firstCrisisTemplates.map(({ key }) => `'${key}'`).join(", ");
    this.addSql(`
      update crisis_template set published_at = published_at + array_position(array[${keys}], key) * interval '1 millisecond'
      where version = 1 and written_by is null
    `);
  }

  override down(): void {
    this.addSql(
      `update crisis_template set published_at = date_trunc('second', published_at) where written_by is null`,
    );
  }
}
