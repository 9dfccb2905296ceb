import pg from "pg";
import { outboxChannel } from "../platform/bus/outbox.ts";
import { copyRows, type Cell } from "../platform/database/copyRows.ts";
import { allSearchable, type SearchableKindWord } from "../subjects/searchable.ts";
import { documentOf, WordCount, type SearchDocument } from "./documents.ts";
import { consumerName } from "./keepIndex.ts";

const textsAtATime = 1_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** Hears how many texts are indexed so far, of about how many. */
export type Tell = (done: number, total: number) => void;

/**
 * Makes the whole index anew beside the one in use and puts it in its place at the end, so that people search
 * meanwhile. What happens while it is made is indexed after it: the consumer goes back to where this began. Answers
 * how many texts there are.
 */
export async function rebuildIndex(address: pg.ClientConfig, tell: Tell): Promise<number> {
  const [client, reading] = [new pg.Client(address), new pg.Client(address)];
  await Promise.all([client.connect(), reading.connect()]);
  try {
    await client.query("set statement_timeout = 0");
    // Two at once would build the same tables; the lock goes with the connection.
    await client.query("select pg_advisory_lock(hashtext('rebuild search'))");
    const { rows } = await client.query<{ xid: string }>(`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`);
    await client.query(`
      drop table if exists search_document_next, search_word_next;
      create table search_document_next (like search_document including defaults including storage) with (toast_tuple_target = 128);
      create table search_word_next (like search_word including defaults)`);
    const words = new WordCount();
    const count = await copyDocuments(client, reading, words, tell);
    await copyRows(client, "search_word_next", ["word", "documents", "shapes"], wordRows(words));
    await addIndexes(client);
    await takePlace(client, rows[0]!.xid);
    return count;
  } finally {
    await Promise.all([client.end(), reading.end()]);
  }
}

async function copyDocuments(client: pg.Client, reading: pg.Client, words: WordCount, tell: Tell): Promise<number> {
  let done = 0;
  for (const searchable of allSearchable()) {
    const total = await searchable.count(reading);
    for (let after: string | null = beforeAll; after !== null;) {
      const { texts, last } = await searchable.readAll(reading, after, textsAtATime);
      const documents = texts.map(documentOf);
      for (const { tokens } of documents) words.add(tokens, 1);
      await copyRows(client, "search_document_next", documentColumns, documentRows(searchable.kind, documents));
      done += documents.length;
      tell(done, Math.max(total, done));
      after = last;
    }
  }
  return done;
}

const documentColumns = ["subject_id", "kind", "stamp", "written_at", "title", "body", "tokens"];

function* documentRows(kind: SearchableKindWord, documents: SearchDocument[]): Generator<Cell[]> {
  for (const { uuid, stamp, writtenAt, title, body, tokens } of documents) {
    yield [uuid, kind, stamp, writtenAt, title, body, tokens.map((token) => `'${token}'`).join(" ")];
  }
}

function* wordRows(words: WordCount): Generator<Cell[]> {
  for (const { word, documents, shapes } of words.rows()) yield [word, documents, `{${shapes.join(",")}}`];
}

async function addIndexes(client: pg.Client): Promise<void> {
  await client.query(`
    set maintenance_work_mem = '256MB';
    alter table search_document_next add constraint search_document_next_pkey primary key (subject_id);
    create index search_document_next_tokens on search_document_next using gin (tokens) with (fastupdate = off);
    alter table search_word_next add constraint search_word_next_pkey primary key (word);
    create index search_word_next_shapes on search_word_next using gin (shapes) with (fastupdate = off)`);
  await client.query("vacuum (analyze) search_document_next, search_word_next");
}

async function takePlace(client: pg.Client, from: string): Promise<void> {
  await client.query("begin");
  await client.query(`select from event_consumer where name = $1 for update`, [consumerName]);
  await client.query(`
    drop table search_document, search_word;
    alter table search_document_next rename to search_document;
    alter table search_document rename constraint search_document_next_pkey to search_document_pkey;
    alter index search_document_next_tokens rename to search_document_tokens;
    alter table search_word_next rename to search_word;
    alter table search_word rename constraint search_word_next_pkey to search_word_pkey;
    alter index search_word_next_shapes rename to search_word_shapes`);
  await client.query(
    `insert into event_consumer (name, xid, id) values ($1, $2::text::xid8, 0)
     on conflict (name) do update set xid = excluded.xid, id = 0`,
    [consumerName, from],
  );
  // Consumers wake when something happens, and what happened meanwhile must not wait for the next post.
  await client.query(
    `insert into event (kind, subject, place, data, occurred_at) values ('SearchRebuilt', 'search', '', '{}', now())`,
  );
  await client.query(`select pg_notify('${outboxChannel}', '')`);
  await client.query("commit");
}
