import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStore, StoredFile } from "./fileStore.ts";

const folderPattern = /^[\w-]{4,64}$/;
const keyPattern = /^[\w-]{4,64}\/[\w-]+\.[a-z]+$/;

/** Files in a folder of this machine. Several processes on one database need the same folder. */
export class FolderStore implements FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async write(key: string, content: Buffer): Promise<void> {
    const path = this.#pathOf(key, keyPattern);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${randomBytes(6).toString("hex")}`;
    await writeFile(unfinished, content, { mode: 0o600, flush: true });
    await rename(unfinished, path);
  }

  async read(key: string): Promise<StoredFile | null> {
    try {
      const file = await open(this.#pathOf(key, keyPattern));
      const { size } = await file.stat();
      return { bytes: size, content: file.createReadStream() };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  }

  async deleteFolder(folder: string): Promise<void> {
    await rm(this.#pathOf(folder, folderPattern), { recursive: true, force: true });
  }

  /** Two levels, so that no folder of the disk grows long. @throws for a key that could lead out of the store */
  #pathOf(key: string, pattern: RegExp): string {
    if (!pattern.test(key)) throw new Error("This is no key of a file.");
    return join(this.#root, key.slice(0, 2), key);
  }
}
