import { randomKey } from "../forms/randomKey.ts";
import { nameOf } from "./unsentPlace.ts";
import { fingerprintOf, isEmpty } from "./written.ts";
import type { Written } from "./written.ts";

/** What somebody was writing when they left, kept on their device until the house has acknowledged it. */
export interface Unsent extends Written {
  /** The last time it was sent: whether it arrived may be unknown. */
  attempt?: Attempt;
  /** The version of the house's draft that it was written on. Without a text: the house has all of it. */
  base?: number;
}

interface Attempt {
  key: string;
  /** What was sent under this key. */
  fingerprint: string;
}

/** A device's own storage. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Reads what is kept at a place; nothing if there is none, or the device refuses (private windows may). */
export function readUnsent(shelf: Shelf, place: string): Unsent | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(nameOf(place)) ?? "null") as Unsent | null;
    return kept && typeof kept.body === "string" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or forgets the place when nothing is left of it and the house has nothing either. */
export function keepUnsent(shelf: Shelf, place: string, unsent: Unsent): void {
  if (isEmpty(unsent) && unsent.base === undefined) return forgetUnsent(shelf, place);
  try {
    shelf.setItem(nameOf(place), JSON.stringify(unsent));
  } catch {
    // The device is full, or keeps nothing: the text is still on the page.
  }
}

/** Forgets a place: its text was acknowledged, or thrown away. */
export function forgetUnsent(shelf: Shelf, place: string): void {
  try {
    shelf.removeItem(nameOf(place));
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** The same text is sent again under the same key, so it cannot be posted twice; a changed text gets a new one. */
export function attemptOf({ attempt, ...written }: Unsent): Attempt {
  const fingerprint = fingerprintOf(written);
  return attempt?.fingerprint === fingerprint ? attempt : { key: randomKey(), fingerprint };
}
