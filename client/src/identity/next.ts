import { localPath } from "../page/page.ts";

/** The address of a door, from which the way goes on to `next`. */
export const doorWithNext = (door: "/sign-in" | "/sign-up", next: string): string =>
  next ? `${door}?next=${encodeURIComponent(next)}` : door;

/** `?next=` of an address: a path in this house, or "". */
export const nextOf = (search: string): string => localPath(new URLSearchParams(search).get("next"), "");
