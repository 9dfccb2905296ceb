import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Bus, type StoredEvent } from "../../api/src/platform/bus/bus.ts";
import { fromCursor, isBefore, toCursor, type Position } from "../../api/src/platform/bus/position.ts";
import { createLogger } from "../../api/src/platform/logging.ts";
import { copyTemplate } from "../support/house.ts";

const topic = "thread:test";
let database: Awaited<ReturnType<typeof copyTemplate>>;
let pool: Pool;
let bus: Bus;

beforeAll(async () => {
  database = await copyTemplate();
  pool = new Pool({ connectionString: database.url, max: 12 });
  pool.on("error", () => {}); // dropping the database at the end cuts what the pool has not closed yet
  bus = new Bus({ address: { connectionString: database.url }, reader: pool, log: createLogger("silent") });
  await bus.start();
});

afterAll(async () => {
  await bus.stop();
  await pool.end();
  await database.drop();
});

/** Writes events in one transaction that takes its time, so that commits overtake each other. */
async function writeSlowly(names: string[], pauseMs: number): Promise<void> {
  const client = await pool.connect();
  await client.query("begin");
  for (const name of names) {
    await client.query(`insert into event (kind, subject, place, data, occurred_at) values ($1, $2, '', '{}', now())`, [
      name,
      topic,
    ]);
  }
  await client.query("select pg_sleep($1)", [pauseMs / 1000]);
  await client.query("select pg_notify('event', '')");
  await client.query("commit");
  client.release();
}

/** Follows the topic until `enough` events came, giving up the connection after each few, as a phone does. */
async function followWithBreaks(after: Position, enough: number, breakEvery: number): Promise<StoredEvent[]> {
  const heard: StoredEvent[] = [];
  let last = after;
  while (heard.length < enough) {
    const ending = new AbortController();
    let sinceBreak = 0;
    for await (const event of bus.follow("subject", topic, last, ending.signal)) {
      heard.push(event);
      last = fromCursor(toCursor(event))!;
      if (heard.length === enough || ++sinceBreak === breakEvery) ending.abort();
    }
  }
  return heard;
}

test("readers who come and go hear every event once, in one order, although commits overtake each other", async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`seed ${seed}`);
  let state = seed;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const { rows } = await pool.query("select pg_snapshot_xmin(pg_current_snapshot())::text as xid");
  const start = { xid: rows[0].xid as string, id: "0" };
  const transactions = Array.from({ length: 60 }, (_, index) =>
    [`${index}a`, `${index}b`].slice(0, random() < 0.5 ? 1 : 2),
  );
  const total = transactions.flat().length;
  const readers = [1, 3, 1000].map((breakEvery) => followWithBreaks(start, total, breakEvery));
  await Promise.all(transactions.map((names) => writeSlowly(names, random() * 60)));
  const heard = await Promise.all(readers);
  for (const events of heard) {
    expect(new Set(events.map((event) => event.kind))).toEqual(new Set(transactions.flat()));
    expect(events).toHaveLength(total);
    events.slice(1).forEach((event, index) => expect(isBefore(events[index]!, event)).toBe(true));
  }
});

test("after the listening connection is lost, nothing is", async () => {
  const { rows } = await pool.query("select pg_snapshot_xmin(pg_current_snapshot())::text as xid");
  const start = { xid: rows[0].xid as string, id: "0" };
  const reader = followWithBreaks(start, 2, 1000);
  await writeSlowly(["before"], 0);
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen event' and datname = current_database()",
  );
  await writeSlowly(["after"], 0);
  expect((await reader).map((event) => event.kind)).toEqual(["before", "after"]);
});
