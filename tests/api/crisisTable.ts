import type { Person } from "../people/person.ts";
import { rest, staffOnly, type Row } from "./givenByEach.ts";

const noShift = { shiftId: `ModeratorShift_${"A".repeat(22)}` };
const noCrisis = { crisisId: `CrisisCase_${"A".repeat(22)}` };
const noConversation = { conversationId: `ModeratorConversation_${"A".repeat(22)}` };
const templateWords = { titleEn: "Words", titleZh: "话", bodyEn: "words", bodyZh: "话" };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Who may do what with shifts and crises: rows of the table in authorisation.test.ts. */
export const crisisTable: Record<string, Row> = {
  planShift: { input: () => ({ startsAt: inHours(1), endsAt: inHours(5) }), expected: staffOnly("ok") },
  startShift: { input: () => noShift, expected: staffOnly("NOT_FOUND") },
  cancelShift: { input: () => noShift, expected: staffOnly("NOT_FOUND") },
  handOverShift: { input: () => ({ ...noShift, note: "All quiet." }), expected: staffOnly("NOT_FOUND") },
  openCrisis: { input: ({ post }) => ({ subjectId: post.id }), expected: staffOnly("ok") },
  acknowledgeCrisis: { input: () => noCrisis, expected: staffOnly("NOT_FOUND") },
  respondToCrisis: { input: () => ({ ...noCrisis, body: "words", locale: "EN" }), expected: staffOnly("NOT_FOUND") },
  addCrisisNote: { input: () => ({ ...noCrisis, body: "words" }), expected: staffOnly("NOT_FOUND") },
  setCrisisFollowUp: { input: () => ({ ...noCrisis, dueAt: inHours(24) }), expected: staffOnly("NOT_FOUND") },
  recordCheckIn: { input: () => ({ ...noCrisis, note: "words" }), expected: staffOnly("NOT_FOUND") },
  closeCrisis: { input: () => ({ ...noCrisis, note: "words", expectedVersion: 1 }), expected: staffOnly("NOT_FOUND") },
  reviseCrisisTemplate: {
    input: () => ({ key: "firstWords", ...templateWords, expectedVersion: 7 }),
    expected: staffOnly("STALE_VERSION"),
  },
  answerModerators: { input: () => ({ ...noConversation, body: "words" }), expected: rest("NOT_FOUND") },
  markModeratorMessagesRead: { input: () => noConversation, expected: rest("NOT_FOUND") },
};

/** So that there is something on the rota, and among the crises, to be read. */
export async function hasCrisis(moderator: Person, postId: string): Promise<void> {
  await moderator.does("planShift", { startsAt: inHours(1), endsAt: inHours(5) });
  const { crisis } = await moderator.does("openCrisis", { subjectId: postId }, "crisis { id }");
  await moderator.does("acknowledgeCrisis", { crisisId: crisis.id });
  await moderator.does("respondToCrisis", { crisisId: crisis.id, body: "Are you safe?", locale: "EN" });
}

const staffReads = {
  ...{ guest: "UNAUTHENTICATED", member: "FORBIDDEN", carer: "FORBIDDEN", letIn: "FORBIDDEN", removed: "FORBIDDEN" },
  ...{ author: "FORBIDDEN", moderator: "value", administrator: "value" },
};

/** And who may read them: rows of the table in readAuthorisation.test.ts. */
export const crisisReads = {
  moderatorShifts: { query: "{ moderatorShifts { id } }", expected: staffReads },
  onCallModerators: { query: "{ onCallModerators { id } }", expected: staffReads },
  "crises.open": { query: "{ crises { open { id } } }", expected: staffReads },
  "crisisCase.timeline": { query: "{ crisisCase(number: 1) { timeline { kind } } }", expected: staffReads },
  "viewer.moderatorConversations": {
    query: "{ viewer { moderatorConversations { messages { body } } } }",
    expected: {
      ...(Object.fromEntries(Object.keys(staffReads).map((kind) => [kind, "none"])) as typeof staffReads),
      author: "value",
    },
  },
  crisisTemplates: { query: "{ crisisTemplates { id } }", expected: staffReads },
  crisisHelpLines: {
    query: "{ crisisHelpLines { number } }",
    expected: Object.fromEntries(Object.keys(staffReads).map((kind) => [kind, "value"])) as typeof staffReads,
  },
};

/** And who hears of crises. */
export const crisisStreams = {
  crisisActivity: {
    query: "subscription ($after: String) { crisisActivity(after: $after) { cursor } }",
    variables: ({ cursor }: { cursor: string }) => ({ after: cursor }),
    expected: { ...staffReads, moderator: "hears", administrator: "hears" },
  },
};
