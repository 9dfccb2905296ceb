import { audit } from "../../platform/audit.ts";
import type { CommandContext } from "../../platform/command.ts";

type Change = "watchedTermAdded" | "watchedTermChanged" | "watchedTermRemoved";

/**
 * Keeps account of a change, and lets every process compile the list anew. Changes wait for each other, since each of
 * them counts in the same row.
 */
export async function watchListChanged({ em, viewer, now }: CommandContext, kind: Change, id: string): Promise<void> {
  await em.execute(`update watch_list set revision = revision + 1`);
  await audit(em, [{ kind, actorId: viewer.accountId, subject: `watchedTerm:${id}` }], now);
}
