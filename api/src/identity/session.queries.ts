import { toGlobalId } from "../kernel/ids.ts";
import { connection, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";

/** One of the viewer's own sessions. */
export interface SessionRow extends NodeRow {
  device: string;
  createdAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
}

type SessionSelection = Omit<SessionRow, "typename" | "id" | "isCurrent">;

const columns = `s.id as "uuid", s.device, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt"`;
const own = `s.account_id = :accountId::uuid and s.expires_at > now()`;

interface SessionPage {
  accountId: string | null;
  at: string | null;
  after: string | null;
  limit: number;
}

function sessionPage(direction: PageRequest["direction"]) {
  const [beyond, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<SessionPage, SessionSelection>(
    `sessions_${direction}`,
    `select ${columns} from session s
     where ${own} and (:at::timestamptz is null or (s.last_seen_at, s.id) ${beyond} (:at::timestamptz, :after::uuid))
     order by s.last_seen_at ${order}, s.id ${order} limit :limit::int`,
  );
}

const pages = { forward: sessionPage("forward"), backward: sessionPage("backward") };

const sessionsByIds = statement<{ ids: string[]; accountId: string | null }, SessionSelection>(
  "sessionsByIds",
  `select ${columns} from session s where s.id = any(:ids::uuid[]) and ${own}`,
);

/** A page of the viewer's own sessions, the one last used first. */
export async function readSessions(reader: Reader, viewer: Viewer, page: PageRequest): Promise<Connection<SessionRow>> {
  const [at = null, after = null] = page.key ?? [];
  const found = await pages[page.direction](reader, { accountId: viewer.accountId, at, after, limit: page.size + 1 });
  return connection(
    found.map((row) => toSessionRow(row, viewer)),
    page,
    (row) => [row.lastSeenAt, row.uuid],
  );
}

/** Those of these sessions that are the viewer's own. */
export async function readSessionsByIds(reader: Reader, viewer: Viewer, ids: string[]): Promise<SessionRow[]> {
  const found = await sessionsByIds(reader, { ids, accountId: viewer.accountId });
  return found.map((row) => toSessionRow(row, viewer));
}

function toSessionRow(selected: SessionSelection, viewer: Viewer): SessionRow {
  const isCurrent = selected.uuid === viewer.sessionId;
  return { ...selected, isCurrent, typename: "Session", id: toGlobalId("Session", selected.uuid) };
}
