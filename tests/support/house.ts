import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { createApp, type App } from "../../api/src/app.ts";
import { openHouse } from "../../api/src/openHouse.ts";
import { readConfig } from "../../api/src/platform/config.ts";
import { HOUSE_ROLE } from "../../api/src/platform/database/houseRole.ts";
import { createLogger } from "../../api/src/platform/logging.ts";
import type { House } from "../../api/src/platform/graphql/context.ts";
import { databaseUrl } from "./server.ts";

/** A whole house on a database of its own, served on a free port of the loopback. */
export interface TestHouse {
  url: string;
  house: House;
  app: App;
  databaseUrl: string;
  /** Runs SQL that the house itself has no right to, as the owner of its tables. */
  asOwner(sql: string): Promise<void>;
  /** Stops it and drops its database. */
  close(): Promise<void>;
}

/** Opens a house for one test file. `settings` are environment variables; `hear` is told each line of its log. */
export async function openTestHouse(
  settings: Record<string, string> = {},
  hear?: (line: string) => void,
): Promise<TestHouse> {
  const database = await copyTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), "tongxing-house-"));
  const config = readConfig({
    ...addresses(database.url),
    DATA_DIR: dataDir,
    PORT: "0",
    DEMO: "false",
    LOG_LEVEL: "silent",
    OPERATIONS_PER_SECOND: "100000",
    ...settings,
  });
  const opened = await openHouse(config, createLogger(config.logLevel, hear && { write: hear }));
  const app = await createApp(opened.house);
  await app.server.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    house: opened.house,
    app,
    databaseUrl: database.url,
    asOwner: (sql) => run({ connectionString: database.url }, sql),
    close: async () => {
      await app.close();
      await opened.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database of one's own, copied from the migrated template. */
export async function copyTemplate(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("server");
  const name = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  await run({ database: "postgres", ...server.address }, `create database ${name} template ${server.template}`);
  return {
    url: databaseUrl(server.address, name),
    drop: () => run({ database: "postgres", ...server.address }, `drop database if exists ${name} with (force)`),
  };
}

/** Whose socket lets everybody in by name lets the house's role in; on another server the house steps down by itself. */
function addresses(ownerUrl: string): Record<string, string> {
  const server = inject("server");
  if (server.address.connectionString) return { DATABASE_URL: ownerUrl };
  const url = new URL(ownerUrl);
  url.username = HOUSE_ROLE;
  return { DATABASE_URL: url.toString(), DATABASE_OWNER_URL: ownerUrl };
}

async function run(address: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
