import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, pidIsTaken, startMark } from "./processes.ts";
import { StartError } from "./startError.ts";

const PATIENCE_MS = 60_000;

/**
 * Stops a server that outlived its forum, and removes a claim on the cluster that would wrongly stop the next one.
 * Call it only while holding the claim on the data folder.
 * @param cluster real path of the cluster
 * @throws StartError when the old server does not stop
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = readPid(file);
  if (pid === undefined) return;
  if (isServerOf(pid, cluster)) {
    log(`Stopping the PostgreSQL that an earlier run left behind (process ${pid})`);
    await interrupt(pid);
  } else if (pidIsTaken(pid)) {
    // The number was given to another process; PostgreSQL would take that one for a server.
    rmSync(file, { force: true });
  }
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, "utf8").split("\n", 1)[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  if (startMark(pid) === undefined) return false;
  const [program = "", rest] = commandLine(pid)?.split(" -D ") ?? [];
  return basename(program) === "postgres" && rest?.startsWith(`${cluster} `) === true;
}

async function interrupt(pid: number): Promise<void> {
  const mark = startMark(pid);
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // Ended by itself, or not ours: the wait below tells.
  }
  const deadline = Date.now() + PATIENCE_MS;
  while (mark !== undefined && startMark(pid) === mark) {
    if (Date.now() > deadline) {
      throw new StartError(
        `An old PostgreSQL of this data folder does not stop. End it with "kill -QUIT ${pid}", then start again.`,
      );
    }
    await sleep(20);
  }
}
