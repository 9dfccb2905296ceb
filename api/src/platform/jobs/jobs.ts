import type { EntityManager } from "@mikro-orm/postgresql";

/** What a job is told: ids, never a text, an address or a secret. */
export type JobData = Record<string, string | number | string[] | null>;

/** Does one job. It may be given the same one twice, so it has to be idempotent; throwing has it tried again later. */
export type JobHandler = (data: JobData) => Promise<void>;

/** Work to be done after a commit, at least once. */
export interface Jobs {
  /** Says how the jobs of this name are done; with `every` (cron, UTC) one is added by itself at those times. */
  work(name: string, handler: JobHandler, options?: { every?: string }): void;
  /** Begins to do the jobs that rooms have said they work on; until then none is taken. Once is enough. */
  start(): Promise<void>;
  /** Adds a job in the command's own transaction: it will run if that commits, and only then. */
  enqueue(em: EntityManager, name: string, data: JobData): Promise<void>;
  /** Finishes what runs and takes nothing more. */
  stop(): Promise<void>;
}
