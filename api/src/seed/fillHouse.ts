import pg from "pg";
import { bareTables } from "./bareTables.ts";
import { seedBoards } from "./boards.ts";
import { momentsOf, planTalks, type Talk } from "./conversation.ts";
import { copyRows } from "../platform/database/copyRows.ts";
import type { SeedOptions } from "./options.ts";
import { seedPeople } from "./people.ts";
import { postColumns, postRows } from "./postRows.ts";
import { Random } from "./random.ts";
import { chinese } from "./text/chinese.ts";
import { english } from "./text/english.ts";
import { Writer } from "./text/writer.ts";
import {
  personaColumns,
  personaRows,
  readStateColumns,
  readStateRows,
  threadColumns,
  threadRows,
} from "./threadRows.ts";

/** What was made. */
export interface SeedReport {
  accounts: number;
  threads: number;
  posts: number;
}

const day = 86_400_000;
const postsAnAccount = 50;
const conversationTables = ["thread", "post", "persona", "read_state"];

/**
 * Fills a migrated house with made-up conversation of the last two years, in one transaction: all of it or nothing.
 * Nobody else may write meanwhile. `tell` hears how many posts are made so far.
 */
export async function fillHouse(
  address: pg.ClientConfig,
  options: SeedOptions,
  tell: (posts: number) => void,
): Promise<SeedReport> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("begin");
    const report = await fill(client, options, tell);
    await client.query("commit");
    await client.query(`vacuum (analyze) account, board, ${conversationTables.join(", ")}`);
    return report;
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, options: SeedOptions, tell: (posts: number) => void): Promise<SeedReport> {
  const random = new Random(options.seed + (await threadsSoFar(client)));
  const last = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
  const days = { first: last - 730 * day, last };
  const boards = await seedBoards(client, random, days.first);
  const people = await seedPeople(client, random, Math.max(30, Math.ceil(options.posts / postsAnAccount)), days);
  const talks = planTalks(random, options, boards, days);
  const restore = await bareTables(client, conversationTables);
  const writers = { en: new Writer(english, random), zh: new Writer(chinese, random) };
  const moments = momentsOf(random, talks, days);
  await copyRows(client, "post", postColumns, postRows({ random, people, writers, moments, tell }));
  await copyRows(client, "persona", personaColumns, personaRows(talks, people));
  await copyRows(client, "thread", threadColumns, threadRows(random, talks, writers));
  await copyRows(client, "read_state", readStateColumns, readStateRows(random, talks, people));
  await countThreads(client, talks);
  await restore();
  return { accounts: people.ids.length, threads: talks.length, posts: options.posts };
}

/** A house that is seeded again goes on with other chance: the same one would give the same ids. */
async function threadsSoFar(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>("select coalesce(max(number), 0) as count from thread");
  return Number(rows[0]!.count);
}

/** Under the boards' row locks last, as the house itself counts. */
async function countThreads(client: pg.Client, talks: Talk[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const { board } of talks) counts.set(board.id, (counts.get(board.id) ?? 0) + 1);
  for (const [id, count] of counts) {
    await client.query("update board set thread_count = thread_count + $2 where id = $1", [id, count]);
  }
}
