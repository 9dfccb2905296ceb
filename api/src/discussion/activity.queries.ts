import DataLoader from "dataloader";
import type { Viewer } from "../kernel/viewer.ts";
import type { StoredEvent } from "../platform/bus/bus.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { viewerParameters, visibleThread } from "./place.visibility.ts";

type Viewers = { threadId: string; ids: (string | null)[]; roles: (string | null)[]; staff: boolean[] };

/** Which of many viewers may see a thread: the rule of every list, asked for all of them in one statement. */
const viewersOfThread = statement<Viewers, { place: number }>(
  "viewersOfThread",
  `select (v.ordinality - 1)::int as place
   from unnest(:ids::uuid[], :roles::text[], :staff::boolean[]) with ordinality as v(account, role, is_staff, ordinality)
   join thread t on t.id = :threadId::uuid
   join place pl on pl.id = t.place_id
   where ${visibleThread("t", "pl", { account: "v.account", role: "v.role", isStaff: "v.is_staff" })}`,
);

const asked = new WeakMap<StoredEvent, DataLoader<Viewer, boolean>>();

/** Whether this viewer may hear of this event's thread; all that ask at the same moment are answered at once. */
export function mayHearOfThread(reader: Reader, event: StoredEvent, viewer: Viewer): Promise<boolean> {
  let loader = asked.get(event);
  if (!loader) {
    loader = new DataLoader((viewers) => whoMaySee(reader, String(event.data["threadId"]), viewers));
    asked.set(event, loader);
  }
  return loader.load(viewer);
}

async function whoMaySee(reader: Reader, threadId: string, viewers: readonly Viewer[]): Promise<boolean[]> {
  const parameters = viewers.map(viewerParameters);
  const rows = await viewersOfThread(reader, {
    threadId,
    ids: parameters.map(({ viewerId }) => viewerId),
    roles: parameters.map(({ viewerRole }) => viewerRole),
    staff: parameters.map(({ viewerIsStaff }) => viewerIsStaff),
  });
  const allowed = new Set(rows.map((row) => row.place));
  return viewers.map((_viewer, place) => allowed.has(place));
}
