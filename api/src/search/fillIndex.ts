import { ownerOf } from "../platform/database/houseRole.ts";
import { statement } from "../platform/database/statement.ts";
import type { House } from "../platform/graphql/context.ts";
import { consumerName } from "./keepIndex.ts";
import { rebuildIndex } from "./rebuildIndex.ts";

const isFollowing = statement<{ name: string }, object>(
  "searchIsFollowing",
  `select from event_consumer where name = :name`,
);

/**
 * Fills the index where nobody has yet: in a new house with its demonstration, and in one that is older than the
 * search, whose outbox no longer tells of everything.
 */
export async function fillIndex({ database, log }: House): Promise<void> {
  if ((await isFollowing(database.read, { name: consumerName })).length > 0) return;
  const count = await rebuildIndex(ownerOf(database), () => {});
  log.info({ count }, "the search index was filled");
}
