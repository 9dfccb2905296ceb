import { join } from "node:path";
import type { ClientConfig } from "pg";
import { entities } from "./app.ts";
import { Sessions } from "./identity/sessions.ts";
import { Bus } from "./platform/bus/bus.ts";
import { EventConsumers } from "./platform/bus/consumers.ts";
import type { Config } from "./platform/config.ts";
import { claimDataFolder } from "./platform/database/dataFolder.ts";
import { migrate, openDatabase, requireMigrated } from "./platform/database/database.ts";
import { startEmbedded } from "./platform/database/embedded.ts";
import {
  embeddedAddresses,
  prepareHouseRole,
  readAddresses,
  requireLesserRights,
  type HouseAddresses,
} from "./platform/database/houseRole.ts";
import { openEncryption } from "./platform/encryption.ts";
import { FolderStore } from "./platform/files/folderStore.ts";
import type { House } from "./platform/graphql/context.ts";
import { PgBossJobs } from "./platform/jobs/pgBossJobs.ts";
import type { Logger } from "./platform/logging.ts";
import { createMailer } from "./platform/mail/mailer.ts";
import { createRateLimits } from "./platform/rateLimits.ts";
import { openSecrets } from "./platform/secrets.ts";

/** The house with its database up to date, and how to leave it. */
export interface OpenHouse {
  house: House;
  close(): Promise<void>;
}

/**
 * Claims the data folder, starts the embedded PostgreSQL unless there is an own one, migrates as its owner where this
 * process may, and listens.
 */
export async function openHouse(config: Config, log: Logger): Promise<OpenHouse> {
  const folder = claimDataFolder(config.dataDir);
  const ends: (() => Promise<void> | void)[] = [() => folder.release()];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    const addresses = await databaseAddresses(config, log, ends);
    if (addresses.owner) await prepare(addresses.owner);
    const database = await openDatabase({
      ...addresses,
      entities,
      onPoolError: (error) => log.warn({ err: { message: error.message } }, "a database connection was lost"),
    });
    ends.push(() => database.close());
    await requireMigrated(database.read);
    await requireLesserRights(database.read);
    const bus = new Bus({ address: database.address, reader: database.read, log });
    await bus.start();
    ends.push(() => bus.stop());
    const limits = createRateLimits({ pool: database.read, operationsPerSecond: config.operationsPerSecond });
    const secrets = openSecrets(config);
    const encryption = openEncryption(config);
    const doorkeeper = new Sessions({ reader: database.read, bus, secrets, encryption, log });
    const mailer = createMailer(config, secrets);
    ends.push(() => mailer.close());
    const files = new FolderStore(join(config.dataDir, "files"));
    const jobs = new PgBossJobs({ address: database.address, owner: database.owner, log });
    ends.push(() => jobs.stop());
    const consumers = new EventConsumers({ database, bus, log });
    ends.push(() => consumers.stop());
    return {
      house: { config, database, bus, consumers, jobs, mailer, files, secrets, encryption, doorkeeper, limits, log },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepare(owner: ClientConfig): Promise<void> {
  await prepareHouseRole(owner);
  await migrate(owner);
}

async function databaseAddresses(
  config: Config,
  log: Logger,
  ends: (() => Promise<void>)[] | unknown[],
): Promise<HouseAddresses> {
  if (config.databaseUrl) return readAddresses(config.databaseUrl, config.databaseOwnerUrl);
  const embedded = await startEmbedded({ dataDir: join(config.dataDir), log: (line) => log.debug(line) });
  ends.push(() => embedded.stop());
  return embeddedAddresses(embedded);
}
