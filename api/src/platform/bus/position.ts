/** Where an event stands in the outbox: its transaction and its number. Compared as numbers, transaction first. */
export interface Position {
  xid: string;
  id: string;
}

/** True when `a` stands before `b`. */
export function isBefore(a: Position, b: Position): boolean {
  return a.xid === b.xid ? BigInt(a.id) < BigInt(b.id) : BigInt(a.xid) < BigInt(b.xid);
}

/** An opaque cursor for subscribers. */
export function toCursor(position: Position): string {
  return Buffer.from(`${position.xid}.${position.id}`).toString("base64url");
}

/** The position behind a cursor, or null for anything else. */
export function fromCursor(cursor: string): Position | null {
  const match = /^(\d{1,20})\.(\d{1,19})$/.exec(Buffer.from(cursor, "base64url").toString());
  return match ? { xid: match[1]!, id: match[2]! } : null;
}
