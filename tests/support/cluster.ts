import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../api/src/platform/database/embedded.ts";
import { claimedServer } from "./server.ts";

/** Starts the one PostgreSQL of this run, or takes TEST_DATABASE_URL's, and stops it after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env["TEST_DATABASE_URL"];
  if (own) {
    project.provide("server", await claimedServer({ connectionString: own }));
    return async () => {};
  }
  const folder = mkdtempSync(join(tmpdir(), "tongxing-tests-"));
  const embedded = await startEmbedded({ dataDir: folder, log: () => {} });
  const address: pg.ClientConfig = {
    host: embedded.socketDir,
    port: embedded.port,
    user: embedded.user,
    database: embedded.database,
  };
  const stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    project.provide("server", await claimedServer(address));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
