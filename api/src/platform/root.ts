import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A path inside the repository, wherever this bundle lies in it. */
export const inRepository = (...path: string[]): string => join(root, ...path);

const root = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("The program lies outside its repository.");
  return findRoot(parent);
}
