import type { Person } from "../people/person.ts";
import { staffOnly, type Row } from "./givenByEach.ts";

const noShift = { shiftId: `ModeratorShift_${"A".repeat(22)}` };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Who may do what with shifts and crises: rows of the table in authorisation.test.ts. */
export const crisisTable: Record<string, Row> = {
  planShift: { input: () => ({ startsAt: inHours(1), endsAt: inHours(5) }), expected: staffOnly("ok") },
  startShift: { input: () => noShift, expected: staffOnly("NOT_FOUND") },
  cancelShift: { input: () => noShift, expected: staffOnly("NOT_FOUND") },
  handOverShift: { input: () => ({ ...noShift, note: "All quiet." }), expected: staffOnly("NOT_FOUND") },
};

/** So that there is something on the rota to be read. */
export async function plansAShift(moderator: Person): Promise<void> {
  await moderator.does("planShift", { startsAt: inHours(1), endsAt: inHours(5) });
}

const staffReads = {
  ...{ guest: "UNAUTHENTICATED", member: "FORBIDDEN", carer: "FORBIDDEN", letIn: "FORBIDDEN", removed: "FORBIDDEN" },
  ...{ author: "FORBIDDEN", moderator: "value", administrator: "value" },
};

/** And who may read them: rows of the table in readAuthorisation.test.ts. */
export const crisisReads = {
  moderatorShifts: { query: "{ moderatorShifts { id } }", expected: staffReads },
  onCallModerators: { query: "{ onCallModerators { id } }", expected: staffReads },
};
