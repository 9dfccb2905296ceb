import { mkdirSync, realpathSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { findBinaries } from "./embeddedBinaries.ts";
import { CLUSTER_USER, clusterEnvironment, prepareCluster } from "./embeddedCluster.ts";
import { stopOrphan } from "./embeddedOrphan.ts";
import type { Server } from "./embeddedServer.ts";
import { launchServer } from "./embeddedServer.ts";
import { openSocketFolder, SOCKET_PORT } from "./embeddedSocket.ts";
import { findRunner } from "./embeddedUser.ts";
import { explainFileError } from "./fileErrors.ts";

const DATABASE = "tongxing";

/** A PostgreSQL of our own, reachable by its socket only. */
export interface EmbeddedDatabase {
  /** Folder of the socket: the `host` for the pg client. */
  socketDir: string;
  /** Number in the socket's name: name it to the pg client, or a PGPORT in the environment would win. */
  port: number;
  user: string;
  database: string;
  /** Such as "18.4". */
  serverVersion: string;
  /** Stops the server and settles when it is gone. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the npm packages on `<dataDir>/postgres`, creating it the first time.
 * Call it only while holding the claim on the data folder: a server that still runs there is taken for an orphan and stopped.
 * @param options dataDir: absolute path of the data folder; log: takes progress, one line at a time
 * @throws StartError when the person has to do something first
 */
export async function startEmbedded(options: {
  dataDir: string;
  log: (line: string) => void;
}): Promise<EmbeddedDatabase> {
  try {
    return await start(options.dataDir, options.log);
  } catch (error) {
    throw explainFileError(error, options.dataDir);
  }
}

async function start(folder: string, log: (line: string) => void): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(folder);
  const tools = {
    binaries: findBinaries(),
    runner: findRunner(),
    environment: clusterEnvironment(),
    logFile: join(dataDir, "postgres.log"),
  };
  await stopOrphan(join(dataDir, "postgres"), log);
  const cluster = await prepareCluster(dataDir, tools, log);
  const socketDir = openSocketFolder(dataDir);
  let server: Server | undefined;
  const stop = async () => {
    await server?.stop();
    removeIfEmpty(socketDir);
  };
  try {
    server = await launchServer({ dataDir, cluster, socketDir }, tools, log);
    const serverVersion = await openDatabase(socketDir);
    return { socketDir, port: SOCKET_PORT, user: CLUSTER_USER, database: DATABASE, serverVersion, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Creates our database unless it is there; returns the server's version. */
async function openDatabase(socketDir: string): Promise<string> {
  const client = new pg.Client({
    host: socketDir,
    port: SOCKET_PORT,
    user: CLUSTER_USER,
    database: "postgres",
    ssl: false,
  });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
    const version = await client.query<{ server_version: string }>("show server_version");
    return version.rows[0]?.server_version ?? "";
  } finally {
    await client.end();
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Stays for the next start, which checks it again.
  }
}
