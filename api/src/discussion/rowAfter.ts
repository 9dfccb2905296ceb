import type { Outcome } from "../kernel/outcome.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";

/** What a payload shows after a command: the row as it is now, also beside STALE_VERSION; null beside another refusal. */
export async function rowAfter<Row>(
  context: RequestContext,
  loader: RowLoader<Row>,
  outcome: Outcome<{ id: string }>,
): Promise<Row | null> {
  const entity = outcome.userErrors ? outcome.current : outcome.value;
  return entity ? loadRow(context, loader, entity.id) : null;
}

/**
 * What a payload shows after something was written: its row. A first word behind a pseudonym has changed what is the
 * writer's own, and they shall see at once that it is theirs.
 */
export async function rowAfterWriting<Row>(
  context: RequestContext,
  loader: RowLoader<Row>,
  outcome: Outcome<string>,
  isAnonymous: boolean | null | undefined,
): Promise<Row | null> {
  if (outcome.userErrors) return null;
  if (isAnonymous) context.viewer = await context.house.doorkeeper.renew(context.viewer);
  return loadRow(context, loader, outcome.value);
}
