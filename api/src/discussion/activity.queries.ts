import DataLoader from "dataloader";
import { viewerClass, type Viewer } from "../kernel/viewer.ts";
import { isOwnPersonaSql } from "../identity/personas/vault.ts";
import type { StoredEvent } from "../platform/bus/bus.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { viewerParameters, visibleThread, type ViewerSql } from "./place.visibility.ts";

interface Viewers {
  threadId: string;
  postId: string | null;
  ids: (string | null)[];
  roles: (string | null)[];
  staff: boolean[];
}

/** One of a list of viewers. What they wrote behind a pseudonym is told apart below, out of the statement. */
const listedViewer: ViewerSql = {
  account: "v.account",
  pseudonyms: "'{}'::uuid[]",
  role: "v.role",
  isStaff: "v.is_staff",
};

/** Which of many viewers may see a thread: the rule of every list, asked for all of them in one statement. */
const viewersOfThread = statement<Viewers, { place: number; isAuthor: boolean; personaId: string | null }>(
  "viewersOfThread",
  `select (v.ordinality - 1)::int as place, xp.id as "personaId", ${isOwnPersonaSql("xp", listedViewer)} as "isAuthor"
   from unnest(:ids::uuid[], :roles::text[], :staff::boolean[]) with ordinality as v(account, role, is_staff, ordinality)
   join thread t on t.id = :threadId::uuid
   join place pl on pl.id = t.place_id
   left join post x on x.id = :postId::uuid
   left join persona xp on xp.id = x.persona_id
   where ${visibleThread("t", "pl", listedViewer)}`,
);

const asked = new WeakMap<StoredEvent, DataLoader<Viewer, string | null>>();

/**
 * The audience of an event's thread and post that this viewer belongs to, or null when they may not hear of it. All
 * of an audience see the same: an author is one of their own, for they read what was hidden from others. All that ask
 * at the same moment are answered at once.
 */
export function audienceOfThread(reader: Reader, event: StoredEvent, viewer: Viewer): Promise<string | null> {
  let loader = asked.get(event);
  if (!loader) {
    loader = new DataLoader((viewers) => audiencesOf(reader, event, viewers));
    asked.set(event, loader);
  }
  return loader.load(viewer);
}

async function audiencesOf(reader: Reader, event: StoredEvent, viewers: readonly Viewer[]): Promise<(string | null)[]> {
  const parameters = viewers.map(viewerParameters);
  const rows = await viewersOfThread(reader, {
    threadId: String(event.data["threadId"]),
    postId: event.data["postId"] === undefined ? null : String(event.data["postId"]),
    ids: parameters.map(({ viewerId }) => viewerId),
    roles: parameters.map(({ viewerRole }) => viewerRole),
    staff: parameters.map(({ viewerIsStaff }) => viewerIsStaff),
  });
  const seen = new Map(rows.map((row) => [row.place, row]));
  return viewers.map((viewer, place) => {
    const row = seen.get(place);
    if (!row) return null;
    const isAuthor = row.isAuthor || (row.personaId !== null && viewer.pseudonyms.includes(row.personaId));
    return isAuthor ? `author, ${viewerClass(viewer)}` : viewerClass(viewer);
  });
}
