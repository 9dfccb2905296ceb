/** Raised for arguments that no page can be made of; the caller sees BAD_USER_INPUT. */
export class PageArgumentError extends Error {}

/** Relay's four arguments. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page to read: how many rows, which way, and the key after which it begins. */
export interface PageRequest {
  size: number;
  direction: "forward" | "backward";
  /** The sort key of the row at which to continue, as its cursor told it; null for an end of the list. */
  key: string[] | null;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfo;
}

export const maxPageSize = 100;

/**
 * Checks the arguments of a connection.
 * @throws PageArgumentError when both directions are asked for, a size is outside 1–100, or a cursor is not ours.
 */
export function pageRequest(given: PageArguments, defaultSize: number): PageRequest {
  if (given.first != null && given.last != null) throw new PageArgumentError("Give first or last, not both.");
  if (given.after != null && given.before != null) throw new PageArgumentError("Give after or before, not both.");
  const backward = given.last != null || (given.first == null && given.before != null);
  if (backward && given.after != null) throw new PageArgumentError("last goes with before, first with after.");
  if (!backward && given.before != null) throw new PageArgumentError("first goes with after, last with before.");
  const size = (backward ? given.last : given.first) ?? defaultSize;
  if (size < 1 || size > maxPageSize) throw new PageArgumentError(`A page has 1 to ${maxPageSize} entries.`);
  const cursor = backward ? given.before : given.after;
  return { size, direction: backward ? "backward" : "forward", key: cursor == null ? null : readCursor(cursor) };
}

/**
 * Makes the connection out of up to size + 1 rows in the order in which they were read: one more row than asked for
 * tells that the list goes on in the direction of reading; a key tells that something lies behind.
 */
export function connection<Row>(
  rows: Row[],
  request: PageRequest,
  keyOf: (row: Row) => (string | number)[],
): Connection<Row> {
  const goesOn = rows.length > request.size;
  const nodes = goesOn ? rows.slice(0, request.size) : rows.slice();
  if (request.direction === "backward") nodes.reverse();
  const cursorOf = (node: Row | undefined) => (node === undefined ? null : writeCursor(keyOf(node)));
  const forward = request.direction === "forward";
  return {
    /** Only where somebody asks: our own pages read the nodes alone. */
    get edges() {
      return nodes.map((node) => ({ cursor: writeCursor(keyOf(node)), node }));
    },
    nodes,
    pageInfo: {
      hasNextPage: forward ? goesOn : request.key !== null,
      hasPreviousPage: forward ? request.key !== null : goesOn,
      startCursor: cursorOf(nodes[0]),
      endCursor: cursorOf(nodes.at(-1)),
    },
  };
}

/** A connection in which there is nothing to see. */
export function emptyConnection<Row>(): Connection<Row> {
  return {
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  };
}

/** An opaque cursor out of the values that a list is sorted by. */
export function writeCursor(key: (string | number)[]): string {
  return Buffer.from(key.join(" ")).toString("base64url");
}

/** The values behind a cursor. @throws PageArgumentError for anything else. */
export function readCursor(cursor: string): string[] {
  const text = Buffer.from(cursor, "base64url").toString();
  if (text === "" || !/^[\w.:+-]+( [\w.:+-]+)*$/.test(text))
    throw new PageArgumentError("This cursor is not one of ours.");
  return text.split(" ");
}

/** What the values of a sort key are. */
export type KeyKind = "integer" | "boolean" | "moment" | "uuid";

const isOfKind: Record<KeyKind, (value: string) => boolean> = {
  integer: (value) => /^-?\d{1,9}$/.test(value),
  boolean: (value) => value === "true" || value === "false",
  moment: (value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
  uuid: (value) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value),
};

/** The key of a page request, once it is one of this list. @throws PageArgumentError for another list's cursor. */
export function keyOfKinds(key: string[] | null, kinds: KeyKind[]): string[] | null {
  if (key === null) return null;
  if (key.length === kinds.length && key.every((value, index) => isOfKind[kinds[index]!](value))) return key;
  throw new PageArgumentError("This cursor belongs to another list.");
}
