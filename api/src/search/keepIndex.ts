import type { EntityManager } from "@mikro-orm/postgresql";
import type { StoredEvent } from "../platform/bus/bus.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { House } from "../platform/graphql/context.ts";
import { allSearchable, type Searchable } from "../subjects/searchable.ts";
import { documentOf, WordCount, type SearchDocument } from "./documents.ts";

/** The consumer's name in the outbox, under which its position is kept. */
export const consumerName = "search";

interface Kept {
  uuid: string;
  stamp: string;
  tokens: string[];
}

const keptDocuments = statement<{ ids: string[] }, Kept>(
  "keptDocuments",
  `select subject_id as uuid, stamp, tsvector_to_array(tokens) as tokens from search_document
   where subject_id = any(:ids::uuid[])`,
);

const dropDocuments = statement<{ ids: string[] }, object>(
  "dropDocuments",
  `delete from search_document where subject_id = any(:ids::uuid[])`,
);

const keepDocuments = statement<{ kind: string; documents: string }, object>(
  "keepDocuments",
  `insert into search_document (subject_id, kind, stamp, written_at, title, body, tokens)
   select d.uuid, :kind, d.stamp, d."writtenAt", d.title, d.body, array_to_tsvector(d.tokens)
   from jsonb_to_recordset(:documents::jsonb)
     as d(uuid uuid, stamp text, "writtenAt" timestamptz, title text, body text, tokens text[])`,
);

const countWords = statement<{ words: string }, object>(
  "countSearchWords",
  `insert into search_word as known (word, documents, shapes)
   select w.word, w.documents, w.shapes
   from jsonb_to_recordset(:words::jsonb) as w(word text, documents int, shapes text[])
   on conflict (word) do update set documents = known.documents + excluded.documents`,
);

const forgetWords = statement<{ words: string[] }, object>(
  "forgetSearchWords",
  `delete from search_word where word = any(:words::text[]) and documents <= 0`,
);

/** Brings the index's rows of these subjects to what they say now. Harmless when it is done twice. */
export async function indexSubjects(reader: Reader, searchable: Searchable, uuids: string[]): Promise<void> {
  const before = new Map((await keptDocuments(reader, { ids: uuids })).map((kept) => [kept.uuid, kept]));
  const now = new Map((await searchable.read(reader, uuids)).map((text) => [text.uuid, documentOf(text)]));
  const gone = [...before.values()].filter((kept) => !isSame(kept, now.get(kept.uuid)));
  const come = [...now.values()].filter((document) => !isSame(before.get(document.uuid), document));
  const words = new WordCount();
  for (const { tokens } of gone) words.add(tokens, -1);
  for (const { tokens } of come) words.add(tokens, 1);
  if (gone.length > 0) await dropDocuments(reader, { ids: gone.map(({ uuid }) => uuid) });
  if (come.length > 0) await keepDocuments(reader, { kind: searchable.kind, documents: JSON.stringify(come) });
  await keepWords(reader, words);
}

function isSame(kept: Kept | undefined, document: SearchDocument | undefined): boolean {
  if (!kept || !document || kept.stamp !== document.stamp || kept.tokens.length !== document.tokens.length)
    return false;
  const tokens = new Set(kept.tokens);
  return document.tokens.every((token) => tokens.has(token));
}

async function keepWords(reader: Reader, count: WordCount): Promise<void> {
  const rows = count.rows();
  if (rows.length === 0) return;
  await countWords(reader, { words: JSON.stringify(rows) });
  const fewer = rows.filter(({ documents }) => documents < 0).map(({ word }) => word);
  if (fewer.length > 0) await forgetWords(reader, { words: fewer });
}

async function indexWhatChanged(em: EntityManager, events: StoredEvent[]): Promise<void> {
  const reader = transactionReader(em);
  for (const searchable of allSearchable()) {
    const concerning = events.filter(({ kind }) => searchable.events.has(kind));
    const uuids = concerning.length > 0 ? await searchable.changedBy(reader, concerning) : [];
    if (uuids.length > 0) await indexSubjects(reader, searchable, uuids);
  }
}

/** Follows the outbox, so that what is written is found a moment later and what is taken back is not. */
export function keepIndex({ consumers }: House): void {
  consumers.add({
    name: consumerName,
    kinds: new Set(allSearchable().flatMap(({ events }) => [...events])),
    startsAt: "beginning",
    batchSize: 10,
    handle: indexWhatChanged,
  });
}
