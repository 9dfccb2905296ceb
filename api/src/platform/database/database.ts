import { MikroORM, type EntityManager } from "@mikro-orm/postgresql";
import { Migrator } from "@mikro-orm/migrations";
import pg from "pg";
import { migrations } from "../../../../migrations/migrations.ts";
import { outboxSubscriber } from "../bus/outbox.ts";
import { givesBack } from "./givingBack.ts";
import { StartError } from "./startError.ts";
import type { Reader } from "./statement.ts";

/** Where PostgreSQL is: an own server's address, or the embedded one's socket. */
export type DatabaseAddress = { url: string } | { socketDir: string; port: number; user: string; database: string };

/** The two ways to the data: prepared reads that give rows, and units of work that change entities. */
export interface Database {
  /** For statements (see statement.ts). */
  read: pg.Pool;
  /** A fresh unit of work. */
  fork(): EntityManager;
  orm: MikroORM;
  address: pg.ClientConfig;
  /** Who may make and drop tables, if this process was told; everything else is done under the house's own role. */
  owner: pg.ClientConfig | null;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  address: pg.ClientConfig;
  owner: pg.ClientConfig | null;
  entities: readonly unknown[];
  onPoolError(error: Error): void;
}

/** Opens the pools. Nothing is migrated here. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { address, owner } = options;
  const orm = await MikroORM.init({
    ...reaching(address),
    entities: [...options.entities] as never[],
    subscribers: [outboxSubscriber],
    pool: { min: 0, max: 10 },
    onCreateConnection: givesBack,
    forceUtcTimezone: true,
    implicitTransactions: true,
    allowGlobalContext: false,
    logger: () => {},
  });
  const read = new pg.Pool({
    ...address,
    options: `${address.options} ${plannedOnce}`,
    types: rowTypes,
    max: 10,
    min: 2,
    idleTimeoutMillis: 0,
  });
  let isClosing = false;
  // A server that stops with us may end a connection before it has heard our farewell.
  read.on("error", (error) => isClosing || options.onPoolError(error));
  return {
    read,
    orm,
    address,
    owner,
    fork: () => orm.em.fork(),
    close: async () => {
      isClosing = true;
      await Promise.all([read.end(), orm.close()]);
    },
  };
}

/** Brings the database to this version of the house. @param owner whoever owns its tables */
export async function migrate(owner: pg.ClientConfig): Promise<void> {
  const orm = await MikroORM.init({
    ...reaching(owner),
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, transactional: true },
    logger: () => {},
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

/** The same, seen by who may not do it. @throws StartError when something is left to do */
export async function requireMigrated(reader: Reader): Promise<void> {
  const { rows } = await reader.query<{ name: string }>("select name from mikro_orm_migrations");
  const done = new Set(rows.map(({ name }) => name));
  const left = migrations.filter(({ name }) => !done.has(name));
  if (left.length === 0) return;
  throw new StartError(
    `The database is older than this house: ${left.length} migrations are left. Run "node api/dist/main.js migrate" with DATABASE_OWNER_URL.`,
  );
}

const reaching = (address: pg.ClientConfig) => ({
  driverOptions: address,
  dbName: typeof address.database === "string" ? address.database : undefined,
  clientUrl: address.connectionString,
});

/** The address as the pg client takes it. */
export function clientConfig(address: DatabaseAddress): pg.ClientConfig {
  if ("url" in address) return { connectionString: address.url, options: sessionOptions };
  // Told in full, so that PGPORT and its like in the environment have no say.
  return {
    host: address.socketDir,
    port: address.port,
    user: address.user,
    database: address.database,
    ssl: false,
    options: sessionOptions,
  };
}

const sessionOptions = "-c timezone=UTC -c statement_timeout=30000";

/**
 * A read is planned once a connection. Left to itself, PostgreSQL plans a board's page anew for each request, which
 * takes longer than reading it. The plans are watched by tests/api/plans.test.ts.
 */
const plannedOnce = "-c plan_cache_mode=force_generic_plan";

const timestampWithZone = 1184;
const bigInteger = 20;

/** Rows carry moments as RFC 3339 text, ready to be sent, and counters as numbers. */
const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: "text" | "binary") => {
    if (oid === timestampWithZone) return toRfc3339;
    if (oid === bigInteger) return Number;
    return pg.types.getTypeParser(oid, format as "text");
  }) as pg.CustomTypesConfig["getTypeParser"],
};

/** "2026-11-23 23:30:58.94+00" → "2026-11-23T23:30:58.940Z"; the connection's time zone is UTC. */
function toRfc3339(text: string): string {
  const seconds = text.slice(0, 19).replace(" ", "T");
  const fraction = text.slice(19, -3).slice(1, 4).padEnd(3, "0");
  return `${seconds}.${fraction}Z`;
}
