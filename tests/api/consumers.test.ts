import { afterAll, beforeAll, expect, test } from "vitest";
import { entities } from "../../api/src/app.ts";
import { Bus, type StoredEvent } from "../../api/src/platform/bus/bus.ts";
import { EventConsumers, type EventConsumer } from "../../api/src/platform/bus/consumers.ts";
import { forgetOldRecords } from "../../api/src/platform/bus/retention.ts";
import { clientConfig, openDatabase, type Database } from "../../api/src/platform/database/database.ts";
import { createLogger } from "../../api/src/platform/logging.ts";
import { copyTemplate } from "../support/house.ts";
import { nothingIsUnderWay } from "../support/outbox.ts";
import { until } from "../support/until.ts";

let copy: Awaited<ReturnType<typeof copyTemplate>>;
let database: Database;
const ends: (() => Promise<void>)[] = [];
const log = createLogger("silent");

beforeAll(async () => {
  copy = await copyTemplate();
  database = await openDatabase({
    address: clientConfig({ url: copy.url }),
    owner: null,
    entities,
    onPoolError: () => {},
  });
  // The house's own followers do not run here.
  await database.read.query("delete from event_consumer");
  await database.read.query("create table noted (id bigint generated always as identity, consumer text, name text)");
});
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
  await database.close();
  await copy.drop();
});

/** A process of the house, in which one consumer notes what it is told. */
async function processThatNotes(name: string, handle: (events: StoredEvent[]) => void = () => {}) {
  const bus = new Bus({ address: database.address, reader: database.read, log });
  await bus.start();
  const consumers = new EventConsumers({ database, bus, log });
  const note: EventConsumer["handle"] = async (em, events) => {
    for (const event of events) {
      await em.execute("insert into noted (consumer, name) values (?, ?)", [name, String(event.data["name"])]);
    }
    handle(events);
  };
  consumers.add({ name, kinds: new Set(["Noted"]), startsAt: "now", batchSize: 100, handle: note });
  await consumers.start();
  const stop = async () => {
    await consumers.stop();
    await bus.stop();
  };
  ends.push(stop);
  return { stop };
}

/** Writes events, each in a transaction of its own. */
async function happen(...names: string[]): Promise<void> {
  for (const name of names) {
    await database.read.query(
      `insert into event (kind, subject, place, data, occurred_at) values ('Noted', '', '', $1, now())`,
      [{ name }],
    );
    await database.read.query("select pg_notify('event', '')");
  }
}

async function notedBy(consumer: string): Promise<string[]> {
  const { rows } = await database.read.query("select name from noted where consumer = $1 order by id", [consumer]);
  return rows.map((row: { name: string }) => row.name);
}

test("of two processes, one hands an event on, once; and a new one begins with what happens next", async () => {
  await happen("before");
  await nothingIsUnderWay(database.read);
  await processThatNotes("twice");
  await processThatNotes("twice");
  const names = Array.from({ length: 250 }, (_, index) => `event ${index}`);
  await Promise.all([happen(...names.slice(0, 100)), happen(...names.slice(100))]);
  await until(async () => (await notedBy("twice")).length >= names.length);
  expect((await notedBy("twice")).toSorted()).toEqual(names.toSorted());
});

test("what fails after its work leaves no work behind, and is done once when it is tried again", async () => {
  let failures = 3;
  await processThatNotes("failing", () => {
    if (failures-- > 0) throw new Error("not now");
  });
  await happen("one", "two");
  await until(async () => (await notedBy("failing")).length >= 2);
  expect(await notedBy("failing")).toEqual(["one", "two"]);
});

test("whoever comes back catches up with what happened meanwhile", async () => {
  const first = await processThatNotes("absent");
  await happen("seen");
  await until(async () => (await notedBy("absent")).length === 1);
  await first.stop();
  await happen("missed");
  await processThatNotes("absent");
  await until(async () => (await notedBy("absent")).length === 2);
  expect(await notedBy("absent")).toEqual(["seen", "missed"]);
});

test("an event that can't be handled is put aside, and the ones behind it are handed on", async () => {
  await processThatNotes("poisoned", (events) => {
    if (events.some(({ data }) => data["name"] === "poison")) throw new Error("never");
  });
  await database.read.query("update event_consumer set failures = 7 where name = 'poisoned'");
  await happen("poison", "wholesome");
  await until(async () => (await notedBy("poisoned")).length === 1);
  expect(await notedBy("poisoned")).toEqual(["wholesome"]);
  const { rows } = await database.read.query("select data from parked_event where consumer = 'poisoned'");
  expect(rows).toEqual([{ data: { name: "poison" } }]);
});

test("an old event is kept until every consumer has had it", async () => {
  await database.read.query("insert into event_consumer (name, xid, id) values ('late', pg_current_xact_id(), 0)");
  await happen("old");
  await database.read.query("update event set occurred_at = now() - interval '30 days'");
  const kept = async () => (await database.read.query("select from event where data ->> 'name' = 'old'")).rowCount;
  await forgetOldRecords(database.read);
  expect(await kept()).toBe(1);
  await database.read.query("delete from event_consumer where name = 'late'");
  await until(async () => {
    await forgetOldRecords(database.read);
    return (await kept()) === 0;
  });
});
