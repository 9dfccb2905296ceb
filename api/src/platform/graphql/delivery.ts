import type { Viewer } from "../../kernel/viewer.ts";
import { PositionExpired, type StoredEvent } from "../bus/bus.ts";
import { fromCursor, type Position } from "../bus/position.ts";
import { fault } from "./errors.ts";
import type { SubscriberContext } from "./subscriptions.ts";

/** What a subscription's resolver gets: the event, and who the subscriber is by now. */
export interface Delivery {
  event: StoredEvent;
  viewer: Viewer;
  /** Whoever is of the same audience sees the same of this event. */
  audience: string;
}

/** A topic to follow, and which audience of an event a viewer belongs to: null when they may not hear of it. */
export interface Subscription {
  by: "subject" | "place";
  topic: string;
  after: string | null | undefined;
  kinds: ReadonlySet<string>;
  audienceOf: (event: StoredEvent, viewer: Viewer) => Promise<string | null>;
}

/**
 * The events of a topic as one subscriber may hear them, from their cursor on. The permission is asked at each
 * delivery; the stream ends with the session.
 */
export function deliveries(context: SubscriberContext, subscription: Subscription): AsyncIterableIterator<Delivery> {
  const after = readAfter(subscription.after);
  return endable((signal) => deliver(context, subscription, after, signal));
}

/**
 * How things stand for one subscriber: once at the beginning, and again after each hint or event of these subjects. What
 * happened is not told, only that the truth is to be read again; so nothing is missed by whoever was away.
 */
export function hinted(
  context: SubscriberContext,
  subjects: { hints: string[]; event: string },
): AsyncIterableIterator<Delivery> {
  return endable((signal) => deliverHints(context, subjects, signal));
}

async function* deliverHints(
  { house: { bus }, currentViewer }: SubscriberContext,
  subjects: { hints: string[]; event: string },
  signal: AbortSignal,
): AsyncGenerator<Delivery, undefined> {
  for await (const event of bus.changes(subjects, signal)) {
    const viewer = await currentViewer();
    if (!viewer) return;
    yield { event, viewer, audience: viewer.accountId ?? "" };
  }
}

function endable(make: (signal: AbortSignal) => AsyncGenerator<Delivery, undefined>): AsyncIterableIterator<Delivery> {
  const ending = new AbortController();
  const stream = make(ending.signal);
  return {
    next: () => stream.next(),
    // The generator may be waiting for its next event: waking it is what lets it end.
    return: async () => {
      ending.abort();
      await stream.return(undefined);
      return { done: true, value: undefined };
    },
    throw: (error) => stream.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* deliver(
  context: SubscriberContext,
  { by, topic, kinds, audienceOf }: Subscription,
  after: Position | null,
  signal: AbortSignal,
): AsyncGenerator<Delivery, undefined> {
  for await (const event of toldAgain(context.house.bus.follow(by, topic, after, signal))) {
    if (!kinds.has(event.kind)) continue;
    const viewer = await context.currentViewer();
    if (!viewer) return;
    const audience = await audienceOf(event, viewer);
    if (audience !== null) yield { event, viewer, audience };
  }
}

async function* toldAgain(events: AsyncIterable<StoredEvent>): AsyncGenerator<StoredEvent, void> {
  try {
    yield* events;
  } catch (error) {
    if (!(error instanceof PositionExpired)) throw error;
    throw fault("CURSOR_EXPIRED", "What happened since is no longer kept. Read the page anew.");
  }
}

function readAfter(cursor: string | null | undefined): Position | null {
  if (cursor == null) return null;
  const position = fromCursor(cursor);
  if (!position) throw fault("BAD_USER_INPUT", "This cursor is not one of ours.");
  return position;
}
