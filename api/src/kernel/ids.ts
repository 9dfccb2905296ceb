import { v7 } from "uuid";

/** A new identifier: a UUIDv7, so that rows made together lie together in every index. */
export function newId(): string {
  return v7();
}

const globalIdPattern = /^([A-Z][A-Za-z]*)_([A-Za-z0-9_-]{22})$/;

/** One for all: a page has a hundred ids, and a buffer for each costs more than the rest of it. */
const bytes = Buffer.alloc(16);

/** The opaque id of a row for the outside: its GraphQL type and its UUID, in 22 characters. */
export function toGlobalId(type: string, uuid: string): string {
  bytes.write(uuid.replaceAll("-", ""), "hex");
  return `${type}_${bytes.toString("base64url")}`;
}

/** The type and UUID behind a global id, or null for anything that was not made by `toGlobalId`. */
export function fromGlobalId(globalId: string): { type: string; uuid: string } | null {
  const match = globalIdPattern.exec(globalId);
  if (!match) return null;
  const hex = Buffer.from(match[2]!, "base64url").toString("hex");
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { type: match[1]!, uuid };
}

/** The UUID behind a global id of this type, or null: another type's id names nothing here. */
export function uuidOf(type: string, globalId: string): string | null {
  const parsed = fromGlobalId(globalId);
  return parsed?.type === type ? parsed.uuid : null;
}
