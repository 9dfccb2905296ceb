import { staffOnly, type Row } from "./givenByEach.ts";

const noCase = `ModerationCase_${"A".repeat(22)}`;
const noDecision = `Decision_${"A".repeat(22)}`;

/** Decisions: for the staff alone; what each of them may decide is told by the tests of the commands. */
export const decisionsTable: Record<string, Row> = {
  decideCase: {
    input: () => ({ caseId: noCase, expectedVersion: 1, action: { kind: "NO_ACTION" } }),
    expected: staffOnly("NOT_FOUND"),
  },
  undoDecision: { input: () => ({ decisionId: noDecision }), expected: staffOnly("NOT_FOUND") },
  releasePost: { input: ({ post }) => ({ postId: post.id }), expected: staffOnly("ALREADY_DECIDED") },
  withholdPost: {
    input: ({ post }) => ({ postId: post.id, reason: "why" }),
    expected: staffOnly("ALREADY_DECIDED"),
  },
};

const nobody = "none";

/** The hold on the author's face is a decision about them; nobody here is suspended. */
export const decisionsReads = {
  "viewer.decisions.nodes": {
    query: "{ viewer { decisions { nodes { kind } } } }",
    expected: {
      ...{ guest: nobody, member: nobody, carer: nobody, letIn: nobody, removed: nobody },
      ...{ author: "value", moderator: nobody, administrator: nobody },
    },
  },
  // Nothing was decided here yet.
  usualHold: {
    query: "{ usualHold { medianMinutes mostMinutes } }",
    expected: {
      ...{ guest: nobody, member: nobody, carer: nobody, letIn: nobody, removed: nobody },
      ...{ author: nobody, moderator: nobody, administrator: nobody },
    },
  },
  suspension: {
    query: "{ suspension { until } }",
    expected: {
      ...{ guest: nobody, member: nobody, carer: nobody, letIn: nobody, removed: nobody },
      ...{ author: nobody, moderator: nobody, administrator: nobody },
    },
  },
};
