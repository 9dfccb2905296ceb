import { afterAll, beforeAll, expect, test } from "vitest";
import { copyTemplate } from "../../../../tests/support/house.ts";
import { until } from "../../../../tests/support/until.ts";
import { entities } from "../../app.ts";
import { clientConfig, openDatabase, type Database } from "../database/database.ts";
import { createLogger } from "../logging.ts";
import type { JobData, JobHandler, Jobs } from "./jobs.ts";
import { PgBossJobs } from "./pgBossJobs.ts";

let copy: { url: string; drop(): Promise<void> };
let database: Database;
const processes: Jobs[] = [];

beforeAll(async () => {
  copy = await copyTemplate();
  database = await openDatabase({
    address: clientConfig({ url: copy.url }),
    owner: null,
    entities,
    onPoolError: () => {},
  });
});
afterAll(async () => {
  await Promise.all(processes.map((jobs) => jobs.stop()));
  await database.close();
  await copy.drop();
});

/** A process that works on one kind of job. */
async function processFor(name: string, handler: JobHandler): Promise<Jobs> {
  const jobs = new PgBossJobs({ address: database.address, owner: null, log: createLogger("silent") });
  processes.push(jobs);
  jobs.work(name, handler);
  await jobs.start();
  return jobs;
}

const adds = (jobs: Jobs, name: string, ...all: JobData[]) =>
  database.fork().transactional(async (em) => {
    for (const data of all) await jobs.enqueue(em, name, data);
  });

test("a job runs soon after its command's commit, and never after a rollback", async () => {
  const done: unknown[] = [];
  const jobs = await processFor("test.commit", async (data) => void done.push(data["number"]));
  await adds(jobs, "test.commit", { number: 1 });
  const rolledBack = database.fork().transactional(async (em) => {
    await jobs.enqueue(em, "test.commit", { number: 2 });
    throw new Error("rolled back");
  });
  await expect(rolledBack).rejects.toThrow("rolled back");
  await until(() => done.length === 1);
  const start = Date.now();
  await adds(jobs, "test.commit", { number: 3 });
  await until(() => done.length === 2);
  console.log(`a job was added and done in ${Date.now() - start} ms`);
  expect(done).toEqual([1, 3]);
});

test("a job that fails is kept for another try, and its neighbours are done", async () => {
  const done: unknown[] = [];
  const jobs = await processFor("test.failing", async ({ number }) => {
    if (number === 2) throw new Error("not now");
    done.push(number);
  });
  await adds(jobs, "test.failing", { number: 1 }, { number: 2 }, { number: 3 });
  const states = async () => {
    const { rows } = await database.read.query(
      `select state from pgboss.job where name = 'test.failing' order by data ->> 'number'`,
    );
    return rows.map((row: { state: string }) => row.state);
  };
  await until(async () => (await states()).every((state) => state === "completed" || state === "retry"));
  expect(await states()).toEqual(["completed", "retry", "completed"]);
  expect(done.toSorted()).toEqual([1, 3]);
});

test("a hundred jobs at once are all done", async () => {
  const done = new Set<unknown>();
  const jobs = await processFor("test.many", async ({ number }) => void done.add(number));
  const start = Date.now();
  await adds(jobs, "test.many", ...Array.from({ length: 100 }, (_, number) => ({ number })));
  await until(() => done.size === 100);
  expect(done.size).toBe(100);
  console.log(`100 jobs were added and done in ${Date.now() - start} ms`);
});

test("stopping finishes what runs, and another process takes what waits", async () => {
  let finished = false;
  const stopping = await processFor("test.slow", async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    finished = true;
  });
  await adds(stopping, "test.slow", {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  await stopping.stop();
  expect(finished).toBe(true);
  let taken = false;
  const other = new PgBossJobs({ address: database.address, owner: null, log: createLogger("silent") });
  processes.push(other);
  other.work("test.slow", async () => void (taken = true));
  await adds(other, "test.slow", {});
  await until(() => taken);
});
