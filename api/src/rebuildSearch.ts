import { openHouse } from "./openHouse.ts";
import { readConfig } from "./platform/config.ts";
import { ownerOf } from "./platform/database/houseRole.ts";
import type { House } from "./platform/graphql/context.ts";
import { createLogger } from "./platform/logging.ts";
import { rebuildIndex } from "./search/rebuildIndex.ts";
import { showProgress } from "./seed/progress.ts";

/** Makes the search index anew. A house on its own PostgreSQL goes on serving meanwhile, with the old one. */
export async function rebuildSearch(): Promise<void> {
  const config = readConfig(process.env);
  const { house, close } = await openHouse(config, createLogger(config.logLevel));
  try {
    await showRebuild(house);
  } finally {
    await close();
  }
}

/** The same in an open house, telling how far it is. */
export async function showRebuild({ database }: House): Promise<void> {
  const started = performance.now();
  let progress: ReturnType<typeof showProgress> | null = null;
  const count = await rebuildIndex(ownerOf(database), (done, total) => {
    progress ??= showProgress("Search index", total);
    progress.reach(done);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  (progress as ReturnType<typeof showProgress> | null)?.end(
    `${count.toLocaleString("en")} texts can be searched: ${seconds} s`,
  );
}
