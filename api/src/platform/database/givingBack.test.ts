import { expect, test } from "vitest";
import { entities } from "../../app.ts";
import { copyTemplate } from "../../../../tests/support/house.ts";
import { clientConfig, openDatabase, type Database } from "./database.ts";

/** A unit of work that the server ends, while it waits for an answer or between two questions. */
async function cutOff(database: Database, when: "asked" | "between" | "beginning"): Promise<void> {
  if (when === "beginning") await idleConnectionsEnd(database);
  await database.fork().transactional(async (em) => {
    const [row] = await em.execute<{ pid: number }[]>("select pg_backend_pid() as pid");
    const end = () => database.read.query("select pg_terminate_backend($1)", [row!.pid]);
    if (when === "asked") return Promise.all([em.execute("select pg_sleep(5)"), end()]);
    await end();
    return em.execute("select 1");
  });
}

const idleConnectionsEnd = ({ read }: Database) =>
  read.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state = 'idle'`,
  );

test("units of work that the server ends keep no connection: one writes on, and closing takes no time", async () => {
  const copy = await copyTemplate();
  const database = await openDatabase({
    address: clientConfig({ url: copy.url }),
    owner: null,
    entities,
    onPoolError: () => {},
  });
  for (let round = 0; round < 4; round += 1) {
    for (const when of ["asked", "between", "beginning"] as const) {
      await expect(cutOff(database, when)).rejects.toThrow(/connection|EPIPE/i);
    }
  }
  const [row] = await database
    .fork()
    .transactional((em) => em.execute<{ count: number }[]>("select count(*)::int as count from account"));
  expect(row!.count).toBe(0);
  const began = Date.now();
  await database.close();
  expect(Date.now() - began).toBeLessThan(5_000);
  await copy.drop();
});
