import { StartError } from "./startError.ts";

/**
 * Turns what the file system says into a line for the person.
 * @param error anything thrown
 * @param dataDir the data folder, to be named in the line
 * @returns a StartError where the person can do something, else the error itself
 */
export function explainFileError(error: unknown, dataDir: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(dataDir);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR") {
    return new StartError(
      `The data folder ${dataDir} cannot be written (${code}). Give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
  return error;
}

/** The line for a full disk. */
export function diskFull(dataDir: string): StartError {
  return new StartError(
    `The disk that holds ${dataDir} is full. Free some space, or set DATA_DIR to a folder on another disk.`,
  );
}
