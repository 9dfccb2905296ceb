import type { EntityManager } from "@mikro-orm/postgresql";
import type { Database } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import { transactionReader } from "../database/transactionReader.ts";
import type { Logger } from "../logging.ts";
import { eventColumns, settled, type Bus, type StoredEvent } from "./bus.ts";
import type { Position } from "./position.ts";

/** Something that follows the outbox for good, whichever process does it and however often it is restarted. */
export interface EventConsumer {
  /** Under this name its position is kept. */
  name: string;
  kinds: ReadonlySet<string>;
  /** Where one begins that was never here before: with what happens next, or with all that is still kept. */
  startsAt: "now" | "beginning";
  /**
   * How many events are handled in one transaction. Live readers see nothing newer than the oldest open one, so what
   * takes long for each event takes few at a time.
   */
  batchSize: number;
  /**
   * Does what the events ask for, through the given unit of work: it commits together with the position, so that it
   * happens once for each event. Be short: a long transaction keeps live readers waiting.
   */
  handle(em: EntityManager, events: StoredEvent[]): Promise<void>;
}

type Held = Position & { failures: number };

/** An event that failed so often is put aside, so that the ones behind it are not kept waiting for ever. */
const failuresUntilParked = 8;
const firstPauseMs = 200;
const longestPauseMs = 60_000;

const takePosition = statement<{ name: string }, Held>(
  "takeConsumerPosition",
  `select xid::text as xid, id::text as id, failures from event_consumer where name = :name for update`,
);

const beginAt = statement<{ name: string; isNow: boolean }, object>(
  "beginConsumer",
  `insert into event_consumer (name, xid, id)
   select :name, case when :isNow::boolean then pg_snapshot_xmin(pg_current_snapshot()) else '0'::xid8 end, 0
   on conflict do nothing`,
);

const keepPosition = statement<{ name: string; xid: string; id: string }, object>(
  "keepConsumerPosition",
  `update event_consumer set xid = :xid::text::xid8, id = :id::bigint, failures = 0 where name = :name`,
);

const countFailure = statement<{ name: string }, object>(
  "countConsumerFailure",
  `update event_consumer set failures = failures + 1 where name = :name`,
);

const park = statement<{ name: string; xid: string; id: string }, object>(
  "parkEvent",
  `insert into parked_event (consumer, xid, id, kind, subject, place, data, occurred_at)
   select :name, xid, id, kind, subject, place, data, occurred_at from event
   where (xid, id) = (:xid::text::xid8, :id::bigint)
   on conflict do nothing`,
);

const eventsToConsume = statement<{ xid: string; id: string; limit: number }, StoredEvent>(
  "eventsToConsume",
  `select ${eventColumns} from event where (xid, id) > (:xid::text::xid8, :id::bigint) and ${settled}
   order by event.xid, event.id limit :limit::int`,
);

/** The durable followers of the outbox. Of several processes, one at a time works for a follower. */
export class EventConsumers {
  readonly #database: Database;
  readonly #bus: Bus;
  readonly #log: Logger;
  readonly #followers: Follower[] = [];
  #end: (() => void) | null = null;

  constructor(options: { database: Database; bus: Bus; log: Logger }) {
    this.#database = options.database;
    this.#bus = options.bus;
    this.#log = options.log;
  }

  /** Says who follows; nothing is handed out before `start`. */
  add(consumer: EventConsumer): void {
    if (this.#end) throw new Error(`${consumer.name} comes too late: events are being handed out already.`);
    this.#followers.push(new Follower(consumer, this.#database, this.#log));
  }

  /** Catches up, and follows from then on. */
  async start(): Promise<void> {
    for (const follower of this.#followers) await follower.begin();
    this.#end = this.#bus.on("*", () => this.#wake());
    this.#wake();
  }

  /** Finishes what is being handled and takes nothing more. */
  async stop(): Promise<void> {
    this.#end?.();
    await Promise.all(this.#followers.map((follower) => follower.stop()));
  }

  #wake(): void {
    for (const follower of this.#followers) follower.wake();
  }
}

class Follower {
  readonly #consumer: EventConsumer;
  readonly #database: Database;
  readonly #log: Logger;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #pauseMs = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(consumer: EventConsumer, database: Database, log: Logger) {
    this.#consumer = consumer;
    this.#database = database;
    this.#log = log;
  }

  async begin(): Promise<void> {
    const { name, startsAt } = this.#consumer;
    await beginAt(this.#database.read, { name, isNow: startsAt === "now" });
  }

  /** Runs now, or once more after the round that runs; after a failure it waits for its pause. */
  wake(): void {
    if (this.#stopped || this.#timer) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#catchUp().finally(() => {
      this.#running = null;
      if (!this.#again) return;
      this.#again = false;
      this.wake();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  async #catchUp(): Promise<void> {
    try {
      while (!this.#stopped && (await this.#round())) this.#pauseMs = 0;
    } catch (error) {
      this.#log.warn({ consumer: this.#consumer.name, err: { name: (error as Error).name } }, "a consumer failed");
      await this.#afterFailure();
    }
  }

  /** Hands out one batch, and says whether there may be more. A batch that failed is tried event by event. */
  #round(): Promise<boolean> {
    const { name, kinds, batchSize } = this.#consumer;
    return this.#database.fork().transactional(async (em) => {
      const reader = transactionReader(em);
      const [held] = await takePosition(reader, { name });
      const limit = held!.failures > 0 ? 1 : batchSize;
      const events = await eventsToConsume(reader, { xid: held!.xid, id: held!.id, limit });
      const last = events.at(-1);
      if (!last) return false;
      const wanted = events.filter(({ kind }) => kinds.has(kind));
      if (wanted.length > 0 && held!.failures >= failuresUntilParked) await this.#putAside(em, wanted[0]!);
      else if (wanted.length > 0) await this.#consumer.handle(em, wanted);
      await em.flush();
      await keepPosition(reader, { name, xid: last.xid, id: last.id });
      return true;
    });
  }

  async #putAside(em: EntityManager, { xid, id, kind }: StoredEvent): Promise<void> {
    const { name } = this.#consumer;
    await park(transactionReader(em), { name, xid, id });
    this.#log.error({ consumer: name, kind }, "an event was put aside: it could not be handled");
  }

  async #afterFailure(): Promise<void> {
    await countFailure(this.#database.read, { name: this.#consumer.name }).catch(() => {});
    this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs * 2 || firstPauseMs);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.wake();
    }, this.#pauseMs);
  }
}
