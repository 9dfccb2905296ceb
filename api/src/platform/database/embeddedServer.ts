import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClusterTools } from "./embeddedCluster.ts";
import { explainOutput } from "./embeddedErrors.ts";
import { SOCKET_PORT } from "./embeddedSocket.ts";
import type { StartError } from "./startError.ts";

const LONGEST_LOG_BYTES = 10 * 1024 * 1024;
const STOP_PATIENCE_MS = 60_000;
const CRASH_PATIENCE_MS = 10_000;

/** Where a server keeps its things; all real paths. */
export interface ServerPlace {
  dataDir: string;
  cluster: string;
  socketDir: string;
}

/** A server that accepts connections. */
export interface Server {
  /** Ends it as soon as its transactions are rolled back; settles when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the server and waits until it accepts connections, however long it repairs itself after a crash.
 * @throws StartError with what the server complains about
 */
export async function launchServer(
  place: ServerPlace,
  tools: ClusterTools,
  log: (line: string) => void,
): Promise<Server> {
  const deadline = Date.now() + CRASH_PATIENCE_MS;
  for (;;) {
    const attempt = await tryLaunch(place, tools, log);
    if ("server" in attempt) return attempt.server;
    // The workers of a server that was killed need a moment to notice it.
    const waits = /pre-existing shared memory block/.test(attempt.output);
    if (!waits || Date.now() > deadline) throw attempt.error;
    await sleep(200);
  }
}

type Attempt = { server: Server } | { error: StartError; output: string };

async function tryLaunch(place: ServerPlace, tools: ClusterTools, log: (line: string) => void): Promise<Attempt> {
  const logStart = turnLogOver(tools.logFile);
  const child = spawnServer(place, tools);
  const gone = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => resolve());
  });
  if (!(await becomesReady(child, gone, place.cluster, log))) {
    const output = readFileSync(tools.logFile).subarray(logStart).toString();
    const error = explainOutput(output, { dataDir: place.dataDir, logFile: tools.logFile });
    return { error, output };
  }
  return { server: running(child, gone, tools.logFile, log) };
}

function spawnServer({ dataDir, cluster, socketDir }: ServerPlace, tools: ClusterTools): ChildProcess {
  const [command = "", ...args] = [
    ...tools.runner.prefix,
    tools.binaries.postgres,
    "-D",
    cluster,
    ...settings(socketDir).flatMap((setting) => ["-c", setting]),
  ];
  const output = openSync(tools.logFile, "a", 0o600);
  try {
    return spawn(command, args, {
      cwd: dataDir,
      env: tools.environment,
      stdio: ["ignore", output, output],
      // Its own process group: a Ctrl-C in the terminal must not end it before our own work is done.
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

/** Given at every start rather than written into the cluster, so that a new version of the forum can change them. */
function settings(socketDir: string): string[] {
  return [
    "listen_addresses=",
    `port=${SOCKET_PORT}`,
    `unix_socket_directories="${socketDir}"`,
    "unix_socket_permissions=0700",
    "max_connections=60",
    "shared_buffers=128MB",
    "fsync=on",
    "synchronous_commit=on",
    "wal_level=replica",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_destination=stderr",
    "logging_collector=off",
    // The details of an error hold values of the row, mail addresses among them.
    "log_error_verbosity=terse",
  ];
}

async function becomesReady(
  child: ChildProcess,
  gone: Promise<void>,
  cluster: string,
  log: (line: string) => void,
): Promise<boolean> {
  let ended = false;
  const end = gone.finally(() => (ended = true));
  let nextWord = Date.now() + 5_000;
  while (!ended) {
    if (saysReady(child, cluster)) return true;
    if (Date.now() > nextWord) {
      log("PostgreSQL is still starting (after a crash it first repairs itself)");
      nextWord += 15_000;
    }
    await Promise.race([end, sleep(10)]);
  }
  return false;
}

/** The server writes its state into the last line of its claim on the cluster. */
function saysReady(child: ChildProcess, cluster: string): boolean {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === child.pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function running(child: ChildProcess, gone: Promise<void>, logFile: string, log: (line: string) => void): Server {
  let stopping: Promise<void> | undefined;
  child.on("exit", (code, signal) => {
    if (!stopping) log(`PostgreSQL ended by itself (${signal ?? code}). See ${logFile}`);
  });
  return {
    stop: () => (stopping ??= interrupt(child, gone, log)),
  };
}

async function interrupt(child: ChildProcess, gone: Promise<void>, log: (line: string) => void): Promise<void> {
  child.kill("SIGINT");
  const insist = setTimeout(() => {
    log("PostgreSQL does not stop; ending it at once. It repairs itself at the next start");
    child.kill("SIGQUIT");
  }, STOP_PATIENCE_MS);
  await gone;
  clearTimeout(insist);
}

/** Keeps at most two logs of bounded length; returns the length of the one that is written on. */
function turnLogOver(logFile: string): number {
  const bytes = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes < LONGEST_LOG_BYTES) return bytes;
  rmSync(`${logFile}.1`, { force: true });
  renameSync(logFile, `${logFile}.1`);
  return 0;
}
