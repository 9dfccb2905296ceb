import { rest, staffOnly, type Row } from "./givenByEach.ts";

const noAppeal = { appealId: `Appeal_${"A".repeat(22)}` };

/** Appeals: by those whom something was done to, or who reported it; nobody finds another one's. */
export const appealsTable: Record<string, Row> = {
  appealDecision: {
    input: () => ({ decisionId: `Decision_${"A".repeat(22)}`, body: "It was wrong." }),
    expected: rest("NOT_FOUND"),
  },
  withdrawAppeal: { input: () => noAppeal, expected: rest("NOT_FOUND") },
  claimAppeal: { input: () => noAppeal, expected: staffOnly("NOT_FOUND") },
  releaseAppeal: { input: () => noAppeal, expected: staffOnly("NOT_FOUND") },
  decideAppeal: {
    input: () => ({ ...noAppeal, overturn: true, explanation: "Right you are.", expectedVersion: 1 }),
    expected: staffOnly("NOT_FOUND"),
  },
};

const staffReads = {
  ...{ guest: "UNAUTHENTICATED", member: "FORBIDDEN", carer: "FORBIDDEN", letIn: "FORBIDDEN", removed: "FORBIDDEN" },
  ...{ author: "FORBIDDEN", moderator: "none", administrator: "none" },
};
const everybody = Object.fromEntries(Object.keys(staffReads).map((kind) => [kind, "value"])) as typeof staffReads;
const staff = {
  ...everybody,
  guest: "none",
  member: "none",
  carer: "none",
  letIn: "none",
  removed: "none",
  author: "none",
};

/** And what they read of them. */
export const appealsReads = {
  "appeals.nodes": { query: "{ appeals { nodes { id } } }", expected: staffReads },
  "appealClock.days": { query: "{ appealClock { days } }", expected: everybody },
  "appealClock.waiting": { query: "{ appealClock { waiting } }", expected: staff },
};
