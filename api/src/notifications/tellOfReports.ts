import type { StoredEvent } from "../platform/bus/bus.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { addNotifications } from "./addNotifications.ts";
import type { Unit } from "./unit.ts";

const decidedReports = statement<{ caseId: string }, { reportId: string; reporterId: string }>(
  "decidedReports",
  `select r.id as "reportId", r.reporter_id as "reporterId" from report r
   where r.case_id = :caseId::uuid and r.state in ('upheld', 'notUpheld')`,
);

/**
 * Tells everybody who reported it that their report was decided. How is read with the notification, so one whose
 * decision was taken back disappears, and an appeal's outcome takes its place; what was done to whom is never told.
 */
export async function tellReporters({ em, now }: Unit, event: StoredEvent): Promise<void> {
  const decided = await decidedReports(transactionReader(em), { caseId: String(event.data["caseId"]) });
  const told = decided.map(({ reportId, reporterId }) => ({
    ...{ ownerId: reporterId, accountId: reporterId, kind: "reportDecided" as const, isPressing: false },
    ...{ subjectKind: "report" as const, subjectId: reportId, groupKey: `reportDecided:${reportId}` },
  }));
  await addNotifications(em, told, { event, now });
}
