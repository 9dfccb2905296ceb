import { Migration } from "@mikro-orm/migrations";

/**
 * The kinds of notifications and measures grow with every room that tells people something: the code lists them, the
 * database only refuses what is no word.
 */
export class Migration20261130000000_open_words extends Migration {
  override up(): void {
    for (const [table, column] of opened) {
      this.addSql(`alter table ${table} drop constraint ${table}_${column}_check,
        add constraint ${table}_${column}_check check (${column} ~ '^[a-z][a-zA-Z]{1,40}$')`);
    }
  }

  override down(): void {
    for (const [table, column, words] of opened) {
      this.addSql(`alter table ${table} drop constraint ${table}_${column}_check,
        add constraint ${table}_${column}_check check (${column} in (${words}))`);
    }
  }
}

const opened = [
  [
    "notification",
    "kind",
    `'reply', 'newThread', 'mention', 'quote', 'reaction', 'membershipRequested', 'membershipDecided', 'moderationNotice', 'answer'`,
  ],
  ["notification", "subject_kind", `'thread', 'post', 'board'`],
  ["measure", "kind", `'warning', 'hold', 'limit', 'withheld', 'unmasked'`],
] as const;
