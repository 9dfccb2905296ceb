import { connection, keyOfKinds, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { joinedViewer, visibleThread } from "../discussion/place.visibility.ts";
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

/** Where an answer can still be given. */
const canBeAnswered = `t.state = 'published' and pl.state = 'open'`;

function unansweredThreads(direction: PageRequest["direction"]) {
  const [beyond, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  const start = direction === "forward" ? "'infinity'" : "'-infinity'";
  const startId =
    direction === "forward" ? "ffffffff-ffff-ffff-ffff-ffffffffffff" : "00000000-0000-0000-0000-000000000000";
  return statement<Parameters, ThreadSelection>(
    `unansweredThreads_${direction}`,
    `select ${threadColumns} from thread t ${threadJoins}
     where t.reply_count = 0 and ${canBeAnswered} and ${visibleThread("t", "pl", joinedViewer)}
       and (t.created_at, t.id) ${beyond}
         (coalesce(:at::timestamptz, ${start}::timestamptz), coalesce(:id::uuid, '${startId}'::uuid))
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
