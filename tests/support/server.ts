import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inRepository } from "../../api/src/platform/root.ts";

/** The PostgreSQL that tests run on, and the migrated database that theirs are copied from. */
export interface TestServer {
  address: { host?: string; user?: string; connectionString?: string };
  template: string;
  /** As PostgreSQL numbers itself: 180004 is 18.4. */
  version: number;
}

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** Makes the template database afresh and migrates it with the built API. */
export async function claimedServer(address: pg.ClientConfig): Promise<TestServer> {
  const template = "tongxing_template";
  const client = new pg.Client(address);
  await client.connect();
  await client.query(`drop database if exists ${template}`);
  await client.query(`create database ${template}`);
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
  await client.end();
  await migrateByCommand(databaseUrl(address, template));
  const { host, user, connectionString } = address;
  return {
    address: { ...(host && { host }), ...(user && { user }), ...(connectionString && { connectionString }) },
    template,
    version: Number(rows[0]!.version),
  };
}

/** The address of one database on the tests' server, for DATABASE_URL. */
export function databaseUrl(address: TestServer["address"] | pg.ClientConfig, database: string): string {
  if (!address.connectionString) {
    return `postgresql://${address.user ?? ""}@localhost/${database}?host=${encodeURIComponent(address.host ?? "")}`;
  }
  const url = new URL(address.connectionString);
  url.pathname = `/${database}`;
  return url.toString();
}

function migrateByCommand(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const dataDir = mkdtempSync(join(tmpdir(), "tongxing-template-"));
    const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: "warn" };
    const child = fork(inRepository("api/dist/main.js"), ["migrate"], { env });
    child.once("exit", (code) => {
      rmSync(dataDir, { recursive: true, force: true });
      if (code === 0) resolve();
      else reject(new Error(`migrating the test database ended with ${code}`));
    });
  });
}
