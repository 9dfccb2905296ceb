import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explainFileError } from "./fileErrors.ts";
import { startMark } from "./processes.ts";
import { StartError } from "./startError.ts";

const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/**
 * Creates the data folder if need be and claims it for this process, so that no two servers write into it.
 * @param dataDir absolute path
 * @returns `release`, which gives the folder back; a process that dies without it does not block the next one
 * @throws StartError when another process uses the folder, the disk is nearly full or the folder cannot be written
 */
export function claimDataFolder(dataDir: string): { release(): void } {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    refuseFullDisk(dataDir);
    return claim(dataDir);
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

function refuseFullDisk(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  if (free >= LEAST_FREE_BYTES) return;
  throw new StartError(
    `Only ${Math.floor(free / 1024 / 1024)} MB are free on the disk that holds ${dataDir}; 200 MB are needed. Free some space, or set DATA_DIR to a folder on another disk.`,
  );
}

function claim(dataDir: string): { release(): void } {
  const file = join(dataDir, "tongxing.pid");
  const mine = `${process.pid} ${startMark(process.pid) ?? ""}\n`;
  const draft = join(dataDir, `.tongxing.pid.${randomUUID()}`);
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    // A link appears whole or not at all: nobody ever reads half a claim.
    while (!linked(draft, file)) removeStale(file, dataDir);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (readIfThere(file) === mine) rmSync(file, { force: true });
    },
  };
}

function removeStale(file: string, dataDir: string): void {
  refuseIfAlive(readIfThere(file), dataDir);
  // Two starts may find the same stale claim; each moves away what is there and looks at what it got.
  const aside = `${file}.${randomUUID()}`;
  if (!moved(file, aside)) return;
  try {
    refuseIfAlive(readIfThere(aside), dataDir);
  } catch (error) {
    linked(aside, file);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function refuseIfAlive(content: string | undefined, dataDir: string): void {
  const [pid = "", mark = ""] = content?.trim().split(/ (.*)/) ?? [];
  if (!/^\d+$/.test(pid) || startMark(Number(pid)) !== mark) return;
  throw new StartError(
    `The data folder ${dataDir} is in use by process ${pid}. Stop it, or set DATA_DIR to another folder.`,
  );
}

function linked(from: string, to: string): boolean {
  return unless("EEXIST", () => linkSync(from, to));
}

function moved(from: string, to: string): boolean {
  return unless("ENOENT", () => renameSync(from, to));
}

function unless(code: string, action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === code) return false;
    throw error;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
