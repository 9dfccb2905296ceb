import { Migration } from "@mikro-orm/migrations";

/**
 * What can be searched: one row for each text, with its tokens (see api/src/search/tokens.ts). Filled by a consumer of
 * the outbox, and anew by `npm run rebuild-search`; nothing else knows these texts, and no author stands in it.
 */
export class Migration20261125110000_search extends Migration {
  override up(): void {
    for (const statement of [documents, words, synonyms]) this.addSql(statement);
    for (const group of firstSynonyms) this.addSql(addGroup(group));
  }

  override down(): void {
    this.addSql(`drop table synonym_group, search_word, search_document`);
    this.addSql(`delete from event_consumer where name = 'search'`);
  }
}

/**
 * The wide columns lie beside the table: what a search goes through is then a few bytes a row; the tokens are not compressed, since they are only
 * read again when their text changes. Without a pending list,
 * since a reader would have to go through it.
 */
const documents = `
create table search_document (
  subject_id uuid not null,
  kind text not null,
  -- What the subject was like when this was made of it: a row is shown only while it still is.
  stamp text not null,
  written_at timestamptz(3) not null,
  title text not null,
  body text not null,
  tokens tsvector not null,
  constraint search_document_pkey primary key (subject_id)
) with (toast_tuple_target = 128);
alter table search_document alter column tokens set storage external;
create index search_document_tokens on search_document using gin (tokens) with (fastupdate = off);
`;

const words = `
-- Every word in Latin letters that stands in the index, in how many documents, and what it looks like with one letter
-- less: two words that share such a shape are one slip apart.
create table search_word (
  word text not null,
  documents int not null,
  shapes text[] not null,
  constraint search_word_pkey primary key (word)
);
create index search_word_shapes on search_word using gin (shapes) with (fastupdate = off);
`;

const synonyms = `
create table synonym_group (
  id uuid primary key,
  words text[] not null,
  version int not null default 1,
  updated_at timestamptz(3) not null
);
`;

const firstSynonyms = [
  ["造口", "改道", "人工肛门", "stoma", "ostomy"],
  ["回肠造口", "ileostomy"],
  ["结肠造口", "colostomy"],
  ["造口袋", "stoma bag", "ostomy bag", "pouch", "stoma appliance"],
  ["渗漏", "漏", "leak"],
  ["化疗", "chemotherapy", "chemo"],
  ["放疗", "radiotherapy", "radiation"],
  ["低位前切除综合征", "LARS", "low anterior resection syndrome"],
  ["直肠癌", "rectal cancer"],
  ["复查", "随访", "复诊", "check-up", "follow-up"],
  ["还纳", "回纳", "reversal"],
  ["腹泻", "拉肚子", "diarrhoea", "diarrhea"],
  ["便秘", "constipation"],
  ["吻合口瘘", "anastomotic leak"],
  ["造口师", "造口治疗师", "stoma nurse"],
  ["手术", "开刀", "surgery", "operation"],
  ["家属", "照顾者", "carer", "caregiver"],
  ["等待观察", "观察等待", "watch and wait"],
];

const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`;

const addGroup = (group: string[]) => `
insert into synonym_group (id, words, updated_at)
values (gen_random_uuid(), array[${group.map(quoted).join(", ")}], now())`;
