import type { Viewer } from "../kernel/viewer.ts";

/**
 * Whose notifications the viewer reads: their account's, and those of their pseudonyms. What somebody is told because
 * they wrote behind a pseudonym is owned by that persona: beside their account it would say whose the pseudonym is.
 */
export function ownersOf(viewer: Viewer): string[] {
  return viewer.accountId === null ? [] : [viewer.accountId, ...viewer.pseudonyms];
}
