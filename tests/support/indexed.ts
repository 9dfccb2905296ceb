import type { House } from "../../api/src/platform/graphql/context.ts";
import { consumerName } from "../../api/src/search/keepIndex.ts";
import { until } from "./until.ts";

/** Waits until the search index has heard of everything that happened so far. */
export async function isIndexed({ database }: Pick<House, "database">): Promise<void> {
  await until(async () => {
    const { rows } = await database.read.query<{ behind: number }>(
      `select count(*) as behind from event e, event_consumer c where c.name = $1 and (e.xid, e.id) > (c.xid, c.id)`,
      [consumerName],
    );
    return rows[0]!.behind === 0;
  });
}
