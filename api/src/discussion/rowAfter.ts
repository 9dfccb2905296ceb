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
