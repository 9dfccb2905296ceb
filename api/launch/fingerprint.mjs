import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

const NOT_A_SOURCE = new Set(["node_modules", "dist", "launch"]);
const TEST = /\.test\.tsx?$/;

/**
 * A hash of the names and contents of what a build is made from.
 * @param sources files and folders, from the root; those that are not there count as absent
 */
export function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const source of sources) add(hash, source);
  return hash.digest("hex");
}

function add(hash, name) {
  const path = join(ROOT, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    hash.update(`\n${name} ${stat.size}\n`).update(readFileSync(path));
    return;
  }
  for (const child of readdirSync(path).toSorted()) {
    if (!NOT_A_SOURCE.has(child) && !TEST.test(child)) add(hash, `${name}/${child}`);
  }
}
