import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartError } from "./startError.ts";

/** The port PostgreSQL puts into the name of its socket; nothing listens on the network. */
export const SOCKET_PORT = 5432;

const SOCKET_NAME = `.s.PGSQL.${SOCKET_PORT}`;
// macOS allows 104 bytes with the closing zero, Linux 108.
const LONGEST_PATH = 103;

/**
 * Opens the private folder for the server's socket, always the same one for a data folder.
 * It lies outside of the data folder since a socket's path must be short.
 * @param dataDir real path of the data folder
 * @throws StartError when the folder is there but somebody else may enter it
 */
export function openSocketFolder(dataDir: string): string {
  const uid = process.getuid?.() ?? 0;
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const folder = join(shortTemporaryFolder(), `tongxing-${uid}-${hash}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    refuseForeign(folder, uid);
  }
  // Left by a server that was killed: its process number may belong to somebody else by now.
  for (const name of [SOCKET_NAME, `${SOCKET_NAME}.lock`]) rmSync(join(folder, name), { force: true });
  return folder;
}

function shortTemporaryFolder(): string {
  const longest = join(tmpdir(), `tongxing-4294967295-${"0".repeat(16)}`, SOCKET_NAME);
  return Buffer.byteLength(longest) <= LONGEST_PATH ? tmpdir() : "/tmp";
}

function refuseForeign(folder: string, uid: number): void {
  const stat = lstatSync(folder);
  if (stat.isDirectory() && stat.uid === uid && (stat.mode & 0o777) === 0o700) return;
  throw new StartError(
    `The folder ${folder} is not private to this user. Remove it, or set TMPDIR to a folder of your own.`,
  );
}
