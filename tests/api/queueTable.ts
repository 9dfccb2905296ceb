type Answers = Record<"guest" | "member" | "author" | "limited" | "removed" | "moderator" | "administrator", string>;

const staffOnly = (answer: string): Answers => ({
  guest: "UNAUTHENTICATED",
  ...{ member: "FORBIDDEN", author: "FORBIDDEN", limited: "FORBIDDEN", removed: "FORBIDDEN" },
  ...{ moderator: answer, administrator: answer },
});

const noCase = { caseId: `ModerationCase_${"A".repeat(22)}` };
const noted = { ...noCase, note: "why", expectedVersion: 1 };

/** Who may do what with cases: rows of the table in authorisation.test.ts. */
export const queueTable: Record<
  string,
  { input: (scene: { post: { id: string } }) => Record<string, unknown>; expected: Answers }
> = {
  openModerationCase: { input: ({ post }) => ({ subjectId: post.id, category: "OTHER" }), expected: staffOnly("ok") },
  claimCase: { input: () => noCase, expected: staffOnly("NOT_FOUND") },
  releaseCase: { input: () => noCase, expected: staffOnly("NOT_FOUND") },
  handOverCase: { input: () => noted, expected: staffOnly("NOT_FOUND") },
  askForSecondReview: { input: () => noted, expected: staffOnly("NOT_FOUND") },
  noteHardItem: { input: () => noCase, expected: staffOnly("NOT_FOUND") },
  setModeratorCare: { input: () => ({ takesBreak: true }), expected: staffOnly("ok") },
  addCaseNote: { input: () => ({ ...noCase, body: "words" }), expected: staffOnly("NOT_FOUND") },
};

const staffReads = {
  ...{ guest: "UNAUTHENTICATED", member: "FORBIDDEN", carer: "FORBIDDEN", letIn: "FORBIDDEN", removed: "FORBIDDEN" },
  ...{ author: "FORBIDDEN", moderator: "value", administrator: "value" },
};

/** And who may read them: rows of the table in readAuthorisation.test.ts. */
export const queueReads = {
  "moderationQueue.activityCursor": { query: "{ moderationQueue { activityCursor } }", expected: staffReads },
  "moderationCases.nodes": { query: "{ moderationCases { nodes { id } } }", expected: staffReads },
  "moderationCase.id": {
    query: "query ($id: ID!) { moderationCase(id: $id) { id } }",
    variables: ({ caseId }: { caseId: string }) => ({ id: caseId }),
    expected: staffReads,
  },
};

/** And who hears of them. */
export const queueStreams = {
  moderationQueueActivity: {
    query: "subscription ($after: String) { moderationQueueActivity(after: $after) { kind } }",
    variables: ({ cursor }: { cursor: string }) => ({ after: cursor }),
    expected: {
      ...{ guest: "UNAUTHENTICATED", member: "FORBIDDEN", carer: "FORBIDDEN", letIn: "FORBIDDEN" },
      ...{ removed: "FORBIDDEN", author: "FORBIDDEN", moderator: "hears", administrator: "hears" },
    },
  },
};
