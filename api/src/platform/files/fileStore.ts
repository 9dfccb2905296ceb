import type { Readable } from "node:stream";

/** A stored file, ready to be sent. */
export interface StoredFile {
  bytes: number;
  content: Readable;
}

/**
 * Where files lie, under keys like `ab12…/320.webp`: letters, digits, hyphens, underscores, and one slash between a
 * folder and a name. An S3-compatible store can stand in the folder's place: nothing asks for more than objects.
 */
export interface FileStore {
  /** Stores a file; it is whole before it can be read. A file of the same key is replaced. */
  write(key: string, content: Buffer): Promise<void>;
  /** The file, or null when there is none. */
  read(key: string): Promise<StoredFile | null>;
  /** Deletes all files whose keys begin with this folder; none is fine. */
  deleteFolder(folder: string): Promise<void>;
}
