import { administratorsOnly, type Row } from "./givenByEach.ts";

const noTerm = `WatchedTerm_${"A".repeat(22)}`;
const term = { language: "EN", words: ["snake oil"], action: "TAG", category: "SELLING" };

/** Who may change what is looked for in texts: rows of the table in authorisation.test.ts. */
export const screeningTable: Record<string, Row> = {
  addWatchedTerm: { input: () => term, expected: administratorsOnly() },
  updateWatchedTerm: {
    input: () => ({ ...term, termId: noTerm, expectedVersion: 1 }),
    expected: administratorsOnly("FORBIDDEN", "NOT_FOUND"),
  },
  removeWatchedTerm: { input: () => ({ termId: noTerm }), expected: administratorsOnly("FORBIDDEN", "NOT_FOUND") },
};

const members = {
  member: "FORBIDDEN",
  carer: "FORBIDDEN",
  letIn: "FORBIDDEN",
  removed: "FORBIDDEN",
  author: "FORBIDDEN",
};
const staffReads = { guest: "UNAUTHENTICATED", ...members, moderator: "value", administrator: "value" };
const staffReadNothing = { guest: "UNAUTHENTICATED", ...members, moderator: "none", administrator: "none" };
const administratorsRead = { ...staffReads, moderator: "FORBIDDEN" };

const kinds = ["guest", "member", "carer", "letIn", "removed", "author", "moderator", "administrator"] as const;
const nothingWaits = Object.fromEntries(kinds.map((kind) => [kind, "none"])) as Record<(typeof kinds)[number], string>;

/** And who may read it: rows of the table in readAuthorisation.test.ts. A new house comes with a list. */
export const screeningReads = {
  "viewer.heldPosts": { query: "{ viewer { heldPosts { id } } }", expected: { ...nothingWaits, author: "value" } },
  "watchedTerms.nodes": { query: "{ watchedTerms { nodes { id } } }", expected: staffReads },
  watchedTerm: { query: `{ watchedTerm(id: "${noTerm}") { id } }`, expected: staffReadNothing },
  dryRunWatchedTerm: {
    query: `{ dryRunWatchedTerm(language: EN, words: ["whisper"]) { looked matched } }`,
    expected: administratorsRead,
  },
};
