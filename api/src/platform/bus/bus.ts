import { EventEmitter } from "node:events";
import pg from "pg";
import { statement, type Reader } from "../database/statement.ts";
import type { Logger } from "../logging.ts";
import { horizonSql } from "./horizon.ts";
import { hintChannel, outboxChannel } from "./outbox.ts";
import { isBefore, type Position } from "./position.ts";

/** An event as the outbox keeps it. */
export interface StoredEvent extends Position {
  kind: string;
  subject: string;
  place: string;
  data: Record<string, string | number>;
  occurredAt: string;
}

type PendingEvent = StoredEvent & { settled: boolean };

/** SQL columns of a StoredEvent. */
export const eventColumns = `xid::text as xid, id::text as id, kind, subject, place, data, occurred_at as "occurredAt"`;
/** SQL: no older transaction can still write an event before this one. */
export const settled = `xid < pg_snapshot_xmin(pg_current_snapshot())`;
const batchSize = 500;

const eventsAfter = statement<{ xid: string; id: string }, PendingEvent>(
  "eventsAfter",
  `select ${eventColumns}, ${settled} as settled from event
   where (xid, id) > (:xid::text::xid8, :id::bigint) order by event.xid, event.id limit ${batchSize}`,
);

const topicStatements = {
  subject: topicStatement("subject"),
  place: topicStatement("place"),
};

function topicStatement(column: "subject" | "place") {
  return statement<{ topic: string; xid: string; id: string }, StoredEvent>(
    `eventsOf${column === "subject" ? "Subject" : "Place"}After`,
    `select ${eventColumns} from event
     where ${column} = :topic and (xid, id) > (:xid::text::xid8, :id::bigint) and ${settled}
     order by event.xid, event.id limit ${batchSize}`,
  );
}

const currentHorizon = statement<object, { xid: string }>("currentHorizon", `select ${horizonSql} as xid`);

const deletedAfter = statement<{ xid: string; id: string }, object>(
  "deletedAfter",
  `select from event_floor where (xid, id) > (:xid::text::xid8, :id::bigint)`,
);

/** Thrown to a reader who continues from before what is kept; they have to read the page anew. */
export class PositionExpired extends Error {}

/** How long to wait for a slower transaction that stands before an event that is already there. */
const unsettledPauseMs = 10;
const reconnectPauseMs = 500;

/**
 * The outbox, heard in this process: every event of every process, once, in the order of its commit horizon, so that
 * a reader who continues after a position misses nothing and gets nothing twice.
 */
export class Bus {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #address: pg.ClientConfig;
  readonly #reader: Reader;
  readonly #log: Logger;
  #listener: pg.Client | null = null;
  #position: Position = { xid: "0", id: "0" };
  #reading: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: { address: pg.ClientConfig; reader: Reader; log: Logger }) {
    this.#address = options.address;
    this.#reader = options.reader;
    this.#log = options.log;
  }

  /** Starts to listen from now on. */
  async start(): Promise<void> {
    const [now] = await currentHorizon(this.#reader, {});
    this.#position = { xid: now!.xid, id: "0" };
    await this.#listen();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#listener?.end();
    await this.#reading;
  }

  /** Calls back for each event of a topic: a subject, a place, or "*". The answer ends it. */
  on(topic: string, listener: (event: StoredEvent) => void): () => void {
    this.#emitter.on(topic, listener);
    return () => this.#emitter.off(topic, listener);
  }

  /** Calls back for each hint about subjects of a kind (`account:…`), see `hint`. */
  onHint(kind: string, listener: (subject: string) => void): void {
    this.#emitter.on(`${hintChannel} ${kind}`, listener);
  }

  /** That a subject has changed: once at the beginning, then for each hint or event of it, until `signal` ends it. */
  async *changes(subjects: { hints: string[]; event: string }, signal: AbortSignal): AsyncGenerator<StoredEvent, void> {
    const changed = new EventQueue(signal);
    const push = () => changed.push({ ...unstored(subjects.event), occurredAt: new Date().toISOString() });
    // A hint that was given while nobody could listen is lost: so everything may have changed.
    const topics = [subjects.event, ...subjects.hints.map((hint) => `${hintChannel} ${hint}`), "listening"];
    for (const topic of topics) this.#emitter.on(topic, push);
    try {
      push();
      yield* changed;
    } finally {
      for (const topic of topics) this.#emitter.off(topic, push);
    }
  }

  /**
   * The events of one subject or place after a position, then live ones, until `signal` ends it. Without a position
   * it begins with what happens next.
   * @throws PositionExpired when events after the position were deleted since
   */
  async *follow(
    by: "subject" | "place",
    topic: string,
    after: Position | null,
    signal: AbortSignal,
  ): AsyncGenerator<StoredEvent, void> {
    const live = new EventQueue(signal);
    const end = this.on(topic, (event) => live.push(event));
    try {
      let last = after;
      if (after && (await deletedAfter(this.#reader, after)).length > 0) throw new PositionExpired();
      for (let page = after ? await this.#past(by, topic, after) : []; page.length > 0;) {
        yield* page;
        last = page.at(-1)!;
        page = page.length < batchSize ? [] : await this.#past(by, topic, last);
      }
      for await (const event of live) {
        if (last && !isBefore(last, event)) continue;
        last = event;
        yield event;
      }
    } finally {
      end();
    }
  }

  #past(by: "subject" | "place", topic: string, after: Position): Promise<StoredEvent[]> {
    return topicStatements[by](this.#reader, { topic, xid: after.xid, id: after.id });
  }

  async #listen(): Promise<void> {
    const client = new pg.Client(this.#address);
    client.on("error", () => this.#reconnect(client));
    client.on("end", () => this.#reconnect(client));
    client.on("notification", ({ channel, payload }) => this.#hear(channel, payload ?? ""));
    await client.connect();
    await client.query(`listen ${outboxChannel}; listen ${hintChannel}`);
    this.#listener = client;
    this.#emitter.emit("listening");
    this.#wake();
  }

  #hear(channel: string, payload: string): void {
    if (channel !== hintChannel) return this.#wake();
    this.#emitter.emit(`${hintChannel} ${payload}`, payload);
    this.#emitter.emit(`${hintChannel} ${payload.split(":")[0]}`, payload);
  }

  #reconnect(lost: pg.Client): void {
    if (this.#stopped || (this.#listener !== null && this.#listener !== lost)) return;
    this.#listener = null;
    this.#emitter.emit("lost");
    setTimeout(() => {
      if (this.#stopped || this.#listener) return;
      this.#listen().catch((error: unknown) => {
        this.#log.warn({ err: error }, "the outbox can't be heard; trying again");
        this.#reconnect(lost);
      });
    }, reconnectPauseMs);
  }

  /** Reads what is new; one reading at a time, and once more when woken meanwhile. */
  #wake(): void {
    if (this.#stopped) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = this.#readNew()
      .catch((error: unknown) => {
        this.#log.warn({ err: error }, "reading the outbox failed; trying again");
        this.#wakeLater(reconnectPauseMs);
      })
      .finally(() => {
        this.#reading = null;
        if (this.#again) this.#wakeNow();
      });
  }

  #wakeNow(): void {
    this.#again = false;
    this.#wake();
  }

  #wakeLater(pauseMs: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#wake();
    }, pauseMs);
  }

  async #readNew(): Promise<void> {
    for (;;) {
      const events = await eventsAfter(this.#reader, this.#position);
      for (const event of events) {
        if (!event.settled) return this.#wakeLater(unsettledPauseMs);
        this.#position = event;
        this.#emit(event);
      }
      if (events.length < batchSize) return;
    }
  }

  #emit(event: StoredEvent): void {
    for (const topic of [event.subject, event.place, "*"]) {
      if (topic !== "") this.#emitter.emit(topic, event);
    }
  }
}

/** A hint as an event, for whoever reads both; it stands nowhere in the outbox. */
const unstored = (subject: string) => ({ xid: "0", id: "0", kind: "Hint", subject, place: "", data: {} });

/** Events waiting for their reader. */
class EventQueue {
  readonly #events: StoredEvent[] = [];
  readonly #signal: AbortSignal;
  #wake: (() => void) | null = null;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#wake?.(), { once: true });
  }

  push(event: StoredEvent): void {
    this.#events.push(event);
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<StoredEvent, void> {
    while (!this.#signal.aborted) {
      const event = this.#events.shift();
      if (event) yield event;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
