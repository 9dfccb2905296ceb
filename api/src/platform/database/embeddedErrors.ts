import { diskFull } from "./fileErrors.ts";
import { StartError } from "./startError.ts";

/**
 * Finds in the words of initdb or the server what the person has to know.
 * @param output what the program printed
 * @param paths the data folder and the server's log, to be named in the line
 */
export function explainOutput(output: string, paths: { dataDir: string; logFile: string }): StartError {
  if (/could not .*shared memory.*: (No space left|Cannot allocate)/.test(output)) {
    return new StartError(
      "PostgreSQL got no shared memory. Free some memory, or give the container a larger /dev/shm.",
    );
  }
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(paths.dataDir);
  if (/error while loading shared libraries|Library not loaded/.test(output)) {
    return new StartError(
      `PostgreSQL misses a library of this system (${lastLine(output)}). Install it, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return new StartError(`PostgreSQL did not start: ${lastLine(output)} See ${paths.logFile}.`);
}

function lastLine(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? lines.at(-1);
  return telling?.replace(/^.*?(FATAL|PANIC|ERROR|error): +/, "").trim() ?? "it said nothing.";
}
