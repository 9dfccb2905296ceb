import type { CommandContext } from "../platform/command.ts";

/** What a member has just read: a thread up to a number, or everything in a place. */
export type WasRead = { threadId: string; upToNumber: number } | { placeId: string };

/** Does its part of a reading in the reading's own transaction. */
export type ReadingListener = (context: CommandContext, read: WasRead) => Promise<void>;

const listeners: ReadingListener[] = [];

/** A room above says once, when it is loaded, that it wants to hear of readings. */
export function whenRead(listener: ReadingListener): void {
  listeners.push(listener);
}

/** Tells the rooms above of a reading. */
export async function tellOfReading(context: CommandContext, read: WasRead): Promise<void> {
  for (const listener of listeners) await listener(context, read);
}
