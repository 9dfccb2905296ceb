import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { StartError } from "./startError.ts";

/** How to run a program that refuses root. */
export interface Runner {
  /** Words to put before the command; each of them replaces itself by the command, so the process id stays. */
  prefix: string[];
  /** Who owns the files that the program may write, as this process sees it; undefined: nothing to change. */
  owner?: { uid: number; gid: number };
}

/**
 * PostgreSQL runs neither as root nor as a user without a name. An ordinary user runs it directly; otherwise
 * a user namespace shows it another user while the kernel still lets it into folders that only we may enter.
 * Where namespaces are forbidden (as in most containers), root changes the user and keeps that one right.
 * @throws StartError when none of these works here
 */
export function findRunner(): Runner {
  const uid = process.getuid?.() ?? 1;
  if (uid !== 0 && hasName()) return { prefix: [] };
  const user = someoneElse();
  const namespace = ["unshare", "--user", `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  if (works(namespace)) return { prefix: namespace, owner: { uid, gid: process.getgid?.() ?? uid } };
  const change = [
    "setpriv",
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
  if (uid === 0 && works(change)) return { prefix: change, owner: user };
  throw noRunner();
}

function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

/** The first user of this system that is not root: initdb wants one that has a name here. */
function someoneElse(): { uid: number; gid: number } {
  for (const line of usersOfThisSystem()) {
    const [, , uid, gid] = line.split(":");
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw noRunner();
}

function usersOfThisSystem(): string[] {
  try {
    return readFileSync("/etc/passwd", "utf8").split("\n");
  } catch {
    return [];
  }
}

function works([command = "", ...args]: string[]): boolean {
  return spawnSync(command, [...args, "true"], { stdio: "ignore" }).status === 0;
}

function noRunner(): StartError {
  return new StartError(
    "PostgreSQL refuses to run as this user, and this system forbids to change it. Start the forum as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}
