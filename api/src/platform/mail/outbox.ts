import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { newId, toGlobalId } from "../../kernel/ids.ts";
import { connection, emptyConnection, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Secrets } from "../secrets.ts";
import type { MailOwner } from "./mail.ts";

/** A mail that lies in the outbox. */
export interface OutboxMailRow {
  id: string;
  uuid: string;
  to: string;
  subject: string;
  text: string;
  sentAt: string;
}

/** `<UUIDv7>.<letter box>.eml` */
interface MailFile {
  uuid: string;
  letterbox: string;
}
const extension = ".eml";
const nameOf = ({ uuid, letterbox }: MailFile): string => `${uuid}.${letterbox}${extension}`;

/** A secret name for what one account is mailed; it tells nothing of the account, and whoever has it may read. */
export const letterboxOf = (secrets: Secrets, { accountId, letsIn }: MailOwner): string =>
  secrets
    .hash(`letterbox ${letsIn ? "door" : "desk"} ${accountId}`)
    .toString("hex")
    .slice(0, 32);

/**
 * Writes a whole message into the outbox. Its name begins with a UUIDv7, so names sort by time; a reader never sees half
 * of it.
 */
export async function keepInOutbox(folder: string, message: Buffer, letterbox: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, nameOf({ uuid: newId(), letterbox }));
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** A page of what lies in these letter boxes, or in all, newest first. Only the page's own files are opened. */
export async function readOutbox(
  folder: string,
  page: PageRequest,
  letterboxes: string[] | "all",
): Promise<Connection<OutboxMailRow>> {
  const files = (await mailFiles(folder)).filter(
    (file) => letterboxes === "all" || letterboxes.includes(file.letterbox),
  );
  if (files.length === 0) return emptyConnection();
  const inOrder = page.direction === "forward" ? files.toReversed() : files;
  const isBeyond = ({ uuid }: MailFile) => (page.direction === "forward" ? uuid < page.key![0]! : uuid > page.key![0]!);
  const beyond = page.key === null ? inOrder : inOrder.filter(isBeyond);
  const rows = await Promise.all(beyond.slice(0, page.size + 1).map((file) => readMail(folder, file)));
  return connection(rows, page, (row) => [row.uuid]);
}

async function mailFiles(folder: string): Promise<MailFile[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return files
    .filter((file) => file.endsWith(extension))
    .toSorted()
    .map((file) => {
      const [uuid = "", letterbox = ""] = file.split(".");
      return { uuid, letterbox };
    });
}

async function readMail(folder: string, file: MailFile): Promise<OutboxMailRow> {
  const { uuid } = file;
  const message = await PostalMime.parse(await readFile(join(folder, nameOf(file))));
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
