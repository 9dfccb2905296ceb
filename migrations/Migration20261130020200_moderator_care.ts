import { Migration } from "@mikro-orm/migrations";

/**
 * What spares a moderator: which categories they leave to others, what hard things they have opened of late, and when
 * they last took a break. For their own eyes alone, and kept no longer than it takes to count a day.
 */
export class Migration20261130020200_moderator_care extends Migration {
  override up(): void {
    this.addSql(`
      create table moderator_care (
        account_id uuid primary key references account,
        left_out text[] not null default '{}',
        break_at timestamptz(3)
      );
      create table moderator_exposure (
        account_id uuid not null references account,
        case_id uuid not null references moderation_case,
        -- The picture that was opened; of a text the case's own id.
        item_id uuid not null,
        opened_at timestamptz(3) not null,
        primary key (account_id, item_id)
      );
      create index moderator_exposure_latest on moderator_exposure (account_id, opened_at);
      create index moderator_exposure_age on moderator_exposure (opened_at);
    `);
  }

  override down(): void {
    this.addSql(`drop table moderator_exposure, moderator_care`);
  }
}
