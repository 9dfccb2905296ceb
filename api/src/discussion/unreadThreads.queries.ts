import { connection, keyOfKinds, maxPageSize, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { joinedViewer, readablePlace, standingThread } from "./place.visibility.ts";
import { hasNews, joinReadState, unreadThreadHorizon } from "./readState.ts";
import {
  placeFacts,
  threadColumns,
  threadFacts,
  threadParameters,
  toThreadRow,
  type ThreadParameters,
  type ThreadRow,
  type ThreadSelection,
} from "./thread.queries.ts";

/** A literal, not a parameter, so that the planner knows how few rows the joins are for. */
const longestPage = maxPageSize + 1;

type Parameters = ThreadParameters & { limit: number; key: string[] | null };

/**
 * Every readable place gives its newest threads that have news, found along its own index from the newest on and no
 * further back than the viewer's baseline there; the page is merged out of those.
 */
function unreadThreads(direction: PageRequest["direction"], continues: boolean) {
  const order = direction === "forward" ? "desc" : "asc";
  const ordered = `t.last_activity_at ${order}, t.id ${order}`;
  const comparison = direction === "forward" ? "<" : ">";
  const from = continues
    ? `and (t.last_activity_at, t.id) ${comparison} ((:key::text[])[1]::timestamptz, (:key::text[])[2]::uuid)`
    : "";
  return statement<Parameters, ThreadSelection>(
    `unreadThreads_${direction}${continues ? "_continued" : ""}`,
    `with page as materialized (
       select t.* from place pl ${placeFacts}
       cross join lateral (
         select t.* from (
           select * from thread
           where thread.place_id = pl.id and ${standingThread("thread")}
             and thread.last_activity_at > coalesce(pb.read_before, :viewerSince::timestamptz)
           order by thread.last_activity_at desc, thread.id desc limit ${unreadThreadHorizon}
         ) t
         ${joinReadState(":viewerId::uuid")}
         where ${hasNews} ${from}
         order by ${ordered} limit ${longestPage}
       ) t
       where ${readablePlace("pl", joinedViewer)}
       order by ${ordered} limit ${longestPage})
     select ${threadColumns} from page t join place pl on pl.id = t.place_id ${placeFacts} ${threadFacts}
     order by ${ordered} limit :limit::int`,
  );
}

const statements = {
  forward: { first: unreadThreads("forward", false), next: unreadThreads("forward", true) },
  backward: { first: unreadThreads("backward", false), next: unreadThreads("backward", true) },
};

/** A page of the threads that have news for a member in any place, the latest activity first. */
export async function readUnreadThreads(
  reader: Reader,
  asking: Viewer,
  page: PageRequest,
): Promise<Connection<ThreadRow>> {
  const key = keyOfKinds(page.key, ["moment", "uuid"]);
  const run = statements[page.direction][key === null ? "first" : "next"];
  const selected = await run(reader, { ...threadParameters(asking), limit: page.size + 1, key });
  return connection(selected.map(toThreadRow), page, (row) => [row.lastActivityAt, row.uuid]);
}
