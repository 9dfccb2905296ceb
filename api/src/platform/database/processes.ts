import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Tells one process from a later one that was given the same number.
 * @returns a text that stays the same for the life of the process; undefined when no such process runs
 */
export function startMark(pid: number): string | undefined {
  if (process.platform !== "linux") return ps(pid, "lstart=");
  const stat = procFile(pid, "stat");
  if (stat === undefined) return undefined;
  // The name in brackets may itself hold blanks and brackets; what follows the last bracket starts with field 3.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const state = fields[0];
  if (state === "Z" || state === "X") return undefined;
  return fields[19];
}

/** The command line of a process, its words joined by blanks; undefined when no such process runs. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== "linux") return ps(pid, "command=");
  return procFile(pid, "cmdline")?.replaceAll("\0", " ");
}

/** Whether the number is taken, be it by a process that is not ours or one that ended and was not collected. */
export function pidIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function procFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return undefined;
  }
}

function ps(pid: number, field: string): string | undefined {
  try {
    const out = execFileSync("ps", ["-ww", "-o", field, "-p", String(pid)], { encoding: "utf8" });
    return out.trim() || undefined;
  } catch {
    return undefined;
  }
}
