import { randomKey } from "../forms/randomKey.ts";

/** What somebody was writing when they left, kept on their device until the house has acknowledged it. */
export interface Unsent {
  body: string;
  title?: string;
  /** Whether it was to be published under a pseudonym: forgetting that would give its writer away. */
  isAnonymous?: boolean;
  quoted?: { id: string; number: number; name: string; excerpt: string | null };
  /** The last time it was sent: whether it arrived may be unknown. */
  attempt?: Attempt;
}

interface Attempt {
  key: string;
  /** What was sent under this key. */
  fingerprint: string;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const nameOf = (place: string) => `tongxing.unsent.${place}`;

/** A place on this device: one member's, for one thread, board or post. Never read for anybody else. */
export const unsentPlace = (memberId: string, kind: "reply" | "thread" | "edit", subjectId: string): string =>
  `${memberId}.${kind}.${subjectId}`;

/** Reads what is kept at a place; nothing if there is none, or the device refuses (private windows may). */
export function readUnsent(shelf: Shelf, place: string): Unsent | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(nameOf(place)) ?? "null") as Unsent | null;
    return kept && typeof kept.body === "string" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or forgets the place when nothing is left of it. */
export function keepUnsent(shelf: Shelf, place: string, unsent: Unsent): void {
  if (!unsent.body.trim() && !unsent.title?.trim()) return forgetUnsent(shelf, place);
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
export function attemptOf({ body, title, isAnonymous, quoted, attempt }: Unsent): Attempt {
  const fingerprint = JSON.stringify([title ?? "", body, quoted?.id ?? "", isAnonymous ?? false]);
  return attempt?.fingerprint === fingerprint ? attempt : { key: randomKey(), fingerprint };
}
