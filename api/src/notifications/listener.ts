import { nobodyFolded, readFoldedAway, type FoldedAway } from "../identity/personas/folds.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import type { Listener } from "./notification.queries.ts";

/** Once a request for its viewer, and anew after each of its commands. */
const awayRows: RowLoader<FoldedAway & { accountId: string }> = {
  load: ({ reader, house }, ids) =>
    Promise.all(ids.map(async (accountId) => ({ accountId, ...(await readFoldedAway(reader, house, accountId)) }))),
  idOf: ({ accountId }) => accountId,
};

/** The viewer of a request, as a reader of their notifications. */
export async function listenerOf(context: RequestContext): Promise<Listener> {
  const { viewer } = context;
  const away = viewer.hasFolds && viewer.accountId ? await loadRow(context, awayRows, viewer.accountId) : null;
  return { viewer, away: away ?? nobodyFolded };
}
