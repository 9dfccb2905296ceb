import { openHouse } from "./openHouse.ts";
import { readConfig } from "./platform/config.ts";
import { createLogger } from "./platform/logging.ts";
import { fillIndex } from "./search/fillIndex.ts";

/** Brings the database to this version of the house and leaves, for those who deploy in two steps. */
export async function migrateOnly(): Promise<void> {
  const config = readConfig(process.env);
  const { house, close } = await openHouse(config, createLogger(config.logLevel));
  try {
    await house.jobs.start();
    await fillIndex(house);
  } finally {
    await close();
  }
}
