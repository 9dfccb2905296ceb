import { Migration } from "@mikro-orm/migrations";
import { firstWatchedTerms } from "./firstWatchedTerms.ts";

/** What is looked for in texts before they are published. */
export class Migration20261130050000_screening extends Migration {
  override up(): void {
    for (const statement of [watchedTerms, firstTerms()]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table watch_list, watched_term`);
  }
}

const watchedTerms = `
create table watched_term (
  id uuid primary key,
  language text not null check (language in ('en', 'zh')),
  words text[] not null check (cardinality(words) > 0),
  -- Longer words and phrases in which they are harmless.
  exceptions text[] not null default '{}',
  action text not null check (action in ('hold', 'warnAuthor', 'suggestHelp', 'addWarning', 'replace', 'tag', 'block')),
  warning_kind text check ((action = 'addWarning') = (warning_kind is not null)),
  replacement text check ((action = 'replace') = (replacement is not null)),
  category text not null,
  note_en text not null default '',
  note_zh text not null default '',
  is_active boolean not null default true,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index watched_term_listing on watched_term (created_at desc, id desc);
-- One row: counts the changes to the list, so that nobody compiles it more often than it changes.
create table watch_list (
  revision bigint not null,
  is_only boolean primary key default true check (is_only)
);
insert into watch_list (revision) values (1);
`;

const firstTerms = () => `
insert into watched_term (id, language, words, exceptions, action, warning_kind, replacement, category, note_en, note_zh, created_at, updated_at)
select gen_random_uuid(), f.language, array(select jsonb_array_elements_text(f.words)),
  array(select jsonb_array_elements_text(coalesce(f.exceptions, '[]'))), f.action, f."warningKind", f.replacement, f.category,
  coalesce(f."noteEn", ''), coalesce(f."noteZh", ''), now(), now()
from jsonb_to_recordset($terms$${JSON.stringify(firstWatchedTerms)}$terms$::jsonb) as f(language text, words jsonb,
  exceptions jsonb, action text, "warningKind" text, replacement text, category text, "noteEn" text, "noteZh" text);
`;
