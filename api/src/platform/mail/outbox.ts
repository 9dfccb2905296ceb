import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { newId, toGlobalId } from "../../kernel/ids.ts";
import { connection, emptyConnection, type Connection, type PageRequest } from "../../kernel/pagination.ts";

/** A mail that lies in the outbox. */
export interface OutboxMailRow {
  id: string;
  uuid: string;
  to: string;
  subject: string;
  text: string;
  sentAt: string;
}

const extension = ".eml";

/** Writes a whole message into the outbox. Its name is a UUIDv7, so names sort by time; a reader never sees half of it. */
export async function keepInOutbox(folder: string, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, newId());
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file + extension);
}

/** A page of the outbox, newest first. Only the page's own files are opened. */
export async function readOutbox(folder: string, page: PageRequest): Promise<Connection<OutboxMailRow>> {
  const names = await mailNames(folder);
  if (names.length === 0) return emptyConnection();
  const inOrder = page.direction === "forward" ? names.toReversed() : names;
  const isBeyond = (name: string) => (page.direction === "forward" ? name < page.key![0]! : name > page.key![0]!);
  const beyond = page.key === null ? inOrder : inOrder.filter(isBeyond);
  const rows = await Promise.all(beyond.slice(0, page.size + 1).map((uuid) => readMail(folder, uuid)));
  return connection(rows, page, (row) => [row.uuid]);
}

async function mailNames(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const mails = files.filter((file) => file.endsWith(extension)).map((file) => file.slice(0, -extension.length));
  return mails.toSorted();
}

async function readMail(folder: string, uuid: string): Promise<OutboxMailRow> {
  const message = await PostalMime.parse(await readFile(join(folder, uuid + extension)));
  return {
    id: toGlobalId("OutboxMail", uuid),
    uuid,
    to: message.to?.[0]?.address ?? "",
    subject: message.subject ?? "",
    text: message.text ?? "",
    sentAt: momentOf(uuid),
  };
}

/** A UUIDv7 begins with its moment, 48 bits of milliseconds. */
function momentOf(uuid: string): string {
  return new Date(Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16)).toISOString();
}
