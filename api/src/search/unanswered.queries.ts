import { connection, keyOfKinds, maxPageSize, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { joinedViewer, joinViewerMembership, visibleThread } from "../discussion/place.visibility.ts";
import {
  threadColumns,
  threadJoins,
  threadParameters,
  toThreadRow,
  type ThreadParameters,
  type ThreadRow,
  type ThreadSelection,
} from "../discussion/thread.queries.ts";
import { statement, type Reader } from "../platform/database/statement.ts";

type Parameters = ThreadParameters & { at: string | null; id: string | null; limit: number };

/** A literal, not a parameter, so that the planner knows how few rows the joins are for. */
const longestPage = maxPageSize + 1;

/** Where an answer can still be given. */
const canBeAnswered = `thread.answer_count = 0 and thread.state = 'published'`;

const newestId = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const oldestId = "00000000-0000-0000-0000-000000000000";

/** Every readable place gives its newest ones, found along its own index; the page is merged out of those. */
function unansweredThreads(direction: PageRequest["direction"]) {
  const [beyond, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  const [end, lastId] = direction === "forward" ? ["'infinity'", newestId] : ["'-infinity'", oldestId];
  const key = `coalesce(:at::timestamptz, ${end}::timestamptz),
           coalesce(:id::uuid, '${lastId}'::uuid)`;
  return statement<Parameters, ThreadSelection>(
    `unansweredThreads_${direction}`,
    `with page as materialized (
       select t.* from place pl ${joinViewerMembership("pl")}
       cross join lateral (
         select * from thread where thread.place_id = pl.id and ${canBeAnswered}
           and (thread.created_at, thread.id) ${beyond} (${key})
         order by thread.created_at ${order}, thread.id ${order} limit ${longestPage}
       ) t
       where pl.state = 'open' and ${visibleThread("t", "pl", joinedViewer)}
       order by t.created_at ${order}, t.id ${order} limit ${longestPage})
     select ${threadColumns} from page t ${threadJoins}
     order by t.created_at ${order}, t.id ${order} limit :limit::int`,
  );
}

const statements = { forward: unansweredThreads("forward"), backward: unansweredThreads("backward") };

/** A page of the threads that nobody has answered, on every board that the viewer may read: the newest first. */
export async function readUnanswered(
  reader: Reader,
  asking: Viewer,
  page: PageRequest,
): Promise<Connection<ThreadRow>> {
  const [at, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? [null, null];
  const parameters = { ...threadParameters(asking), at: at!, id: id!, limit: page.size + 1 };
  const selected = await statements[page.direction](reader, parameters);
  return connection(selected.map(toThreadRow), page, (row) => [row.createdAt, row.uuid]);
}
