import DataLoader from "dataloader";
import type { Viewer } from "../../kernel/viewer.ts";
import type { Bus } from "../bus/bus.ts";
import type { EventConsumers } from "../bus/consumers.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/database.ts";
import type { Reader } from "../database/statement.ts";
import type { Encryption } from "../encryption.ts";
import type { FileStore } from "../files/fileStore.ts";
import type { Logger } from "../logging.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Mailer } from "../mail/mail.ts";
import type { RateLimits } from "../rateLimits.ts";
import type { Secrets } from "../secrets.ts";

/** Says who comes with which secret; the room identity/ does it. */
export interface Doorkeeper {
  bySession(token: string): Promise<Viewer | null>;
  byAccessToken(token: string): Promise<Viewer | null>;
  /** Forgets what was known of a `session:<uuid>` or `account:<uuid>` in this process, right after the commit. */
  forget(subject: string): void;
  /** The same viewer as they are now, for a request whose command has changed what is theirs. */
  renew(viewer: Viewer): Promise<Viewer>;
}

/** What lives as long as the process and serves every request. */
export interface House {
  config: Config;
  database: Database;
  bus: Bus;
  consumers: EventConsumers;
  jobs: Jobs;
  mailer: Mailer;
  files: FileStore;
  secrets: Secrets;
  encryption: Encryption;
  doorkeeper: Doorkeeper;
  limits: RateLimits;
  log: Logger;
}

/** How a request came, as far as a room may need to know; never stored beside what is written. */
export interface Caller {
  /** The network address, for limits only. */
  address: string;
  /** "Firefox on Android", for the person's own list of sessions. */
  device: string;
}

/** Lets a resolver sign the browser in or out; does nothing where there is no browser. */
export interface SessionCookie {
  set(token: string, expires: Date): void;
  clear(): void;
  /** In a demonstration: the letter box of the account that was made in this browser, for when nobody is signed in. */
  letterbox?: { held: string | undefined; keep(letterbox: string): void };
}

/** One request: who asks, and the ways to answer. */
export interface RequestContext {
  house: House;
  viewer: Viewer;
  reader: Reader;
  caller: Caller;
  cookie: SessionCookie;
}

/**
 * Counts an operation against its session's or address's limit: once for each request, and again in a field that costs
 * much more than others, since one request may ask for it twenty times. @throws RATE_LIMITED
 */
export const countOperation = ({ house, viewer, caller }: RequestContext, weight = 1): Promise<void> =>
  house.limits.operation(viewer.sessionId ?? caller.address, weight);

/** A batched look-up by id that a room defines once. Answers null for what is not there or not to be seen. */
export interface RowLoader<Row> {
  load: (context: RequestContext, ids: string[]) => Promise<Row[]>;
  idOf: (row: Row) => string;
}

const loadersOf = new WeakMap<RequestContext, Map<RowLoader<never>, DataLoader<string, unknown>>>();

/** One row by its UUID; all that are asked for within a request's tick are read at once, each once a request. */
export function loadRow<Row>(context: RequestContext, loader: RowLoader<Row>, id: string): Promise<Row | null> {
  return loaderOf(context, loader).load(id) as Promise<Row | null>;
}

/** Forgets what a request has read so far: after a command, the truth is read anew. */
export function forgetRows(context: RequestContext): void {
  loadersOf.delete(context);
}

function loaderOf<Row>(context: RequestContext, loader: RowLoader<Row>): DataLoader<string, unknown> {
  const loaders = loadersOf.get(context) ?? new Map<RowLoader<never>, DataLoader<string, unknown>>();
  loadersOf.set(context, loaders);
  const key = loader as unknown as RowLoader<never>;
  const existing = loaders.get(key);
  if (existing) return existing;
  const made = new DataLoader<string, unknown>(async (ids) => {
    const rows = new Map((await loader.load(context, [...ids])).map((row) => [loader.idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
  loaders.set(key, made);
  return made;
}
