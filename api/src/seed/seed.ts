import { openHouse } from "../openHouse.ts";
import { readConfig } from "../platform/config.ts";
import { ownerOf } from "../platform/database/houseRole.ts";
import { createLogger } from "../platform/logging.ts";
import { showRebuild } from "../rebuildSearch.ts";
import { fillHouse } from "./fillHouse.ts";
import { readSeedOptions } from "./options.ts";
import { showProgress } from "./progress.ts";

/** Fills the house's database with made-up conversation, to see and measure it at its real size. */
export async function seed(given: string[]): Promise<void> {
  const options = readSeedOptions(given);
  const config = readConfig(process.env);
  const { house, close } = await openHouse(config, createLogger(config.logLevel));
  try {
    const started = performance.now();
    const progress = showProgress("Posts", options.posts);
    const made = await fillHouse(ownerOf(house.database), options, (posts) => progress.reach(posts));
    const seconds = (performance.now() - started) / 1000;
    const [posts, threads, accounts] = [made.posts, made.threads, made.accounts].map((count) =>
      count.toLocaleString("en"),
    );
    const rate = Math.round(made.posts / seconds).toLocaleString("en");
    progress.end(
      `${posts} posts in ${threads} threads by ${accounts} people: ${seconds.toFixed(1)} s, ${rate} posts/s`,
    );
    await showRebuild(house);
  } finally {
    await close();
  }
}
