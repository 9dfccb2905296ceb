import type { EntityManager } from "@mikro-orm/postgresql";
import type { ClientConfig } from "pg";
import type { ConstructorOptions, Job, JobResult, PgBoss } from "pg-boss";
import type { Logger } from "../logging.ts";
import type { JobData, JobHandler, Jobs } from "./jobs.ts";

const minute = 60;
const hour = 60 * minute;

/** A failed job is tried again after a minute, then ever later, for about two days; a finished one is soon forgotten. */
const queueOptions = {
  notify: true,
  retryLimit: 12,
  retryDelay: minute,
  retryBackoff: true,
  retryDelayMax: 6 * hour,
  expireInSeconds: 10 * minute,
  deleteAfterSeconds: hour,
};

/** Woken by NOTIFY; a batch is done side by side, and one failure doesn't fail its neighbours. */
const workOptions = {
  batchSize: 10,
  burstWhenBatchFull: true,
  perJobResults: true,
  notifyPollingIntervalSeconds: 30,
} as const;

const stopTimeoutMs = 20_000;

interface Work {
  name: string;
  handler: JobHandler;
  every: string | undefined;
}

/**
 * Jobs in PostgreSQL, by pg-boss, in a schema of its own (`pgboss`) that it makes and migrates itself. The library is
 * loaded and its schema checked when it is started, beside the first requests rather than before them.
 */
export class PgBossJobs implements Jobs {
  readonly #address: ClientConfig;
  readonly #owner: ClientConfig | null;
  readonly #log: Logger;
  readonly #works: Work[] = [];
  #started: Promise<PgBoss> | null = null;
  #stopped = false;

  /** @param options owner: who makes the library's tables where they are missing or old; null where nobody may here */
  constructor(options: { address: ClientConfig; owner: ClientConfig | null; log: Logger }) {
    this.#address = options.address;
    this.#owner = options.owner;
    this.#log = options.log;
  }

  work(name: string, handler: JobHandler, { every }: { every?: string } = {}): void {
    if (this.#started) throw new Error(`${name} comes too late: the jobs are being done already.`);
    this.#works.push({ name, handler, every });
  }

  async start(): Promise<void> {
    if (!this.#stopped) await this.#boss();
  }

  async enqueue(em: EntityManager, name: string, data: JobData): Promise<void> {
    const boss = await this.#boss();
    const { fromKysely } = await import("pg-boss");
    await boss.send(name, data, { db: fromKysely(em.getKysely() as never) });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const boss = await this.#started?.catch(() => null);
    await boss?.stop({ graceful: true, close: true, timeout: stopTimeoutMs });
  }

  /** A start that failed is tried again by whoever needs it next. */
  #boss(): Promise<PgBoss> {
    if (this.#stopped) return Promise.reject(new Error("The jobs were stopped."));
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = null;
      throw error;
    });
    return this.#started;
  }

  async #start(): Promise<PgBoss> {
    const boss = await this.#ready();
    try {
      await Promise.all(this.#works.map((work) => this.#workOn(boss, work)));
    } catch (error) {
      await boss.stop({ graceful: false, close: true });
      throw error;
    }
    return boss;
  }

  /** The house's own role makes no tables: where they are missing or old, their owner does first. */
  async #ready(): Promise<PgBoss> {
    try {
      return await this.#begin(this.#address, { migrate: false });
    } catch (error) {
      if (!this.#owner || !/not installed|requires migrations/.test((error as Error).message)) throw error;
      const installer = await this.#begin(this.#owner, { supervise: false, schedule: false });
      await installer.stop({ graceful: true, close: true, timeout: stopTimeoutMs });
      return await this.#begin(this.#address, { migrate: false });
    }
  }

  async #begin(address: ClientConfig, options: ConstructorOptions): Promise<PgBoss> {
    const { PgBoss } = await import("pg-boss");
    const boss = new PgBoss({
      ...(address as object),
      max: 2,
      useListenNotify: true,
      registerInstance: false,
      application_name: "tongxing-jobs",
      ...options,
    });
    boss.on("error", (error) => this.#log.warn({ err: { message: error.message } }, "the jobs have trouble"));
    try {
      await boss.start();
      return boss;
    } catch (error) {
      await boss.stop({ graceful: false, close: true });
      throw error;
    }
  }

  async #workOn(boss: PgBoss, { name, handler, every }: Work): Promise<void> {
    await boss.createQueue(name, queueOptions);
    if (every) await boss.schedule(name, every, {}, { tz: "UTC" });
    await boss.work<JobData>(name, workOptions, (jobs) =>
      Promise.all(jobs.map((job) => this.#settle(name, job, handler))),
    );
  }

  async #settle(name: string, job: Job<JobData>, handler: JobHandler): Promise<JobResult> {
    try {
      await handler(job.data);
      return { id: job.id, status: "completed" };
    } catch (error) {
      const { name: type, stack } = error as Error;
      const place = stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
      this.#log.warn({ job: name, err: { type, stack: place?.join("\n") } }, "a job failed");
      return { id: job.id, status: "failed" };
    }
  }
}
