import { randomUUID } from "node:crypto";
import type { TestHouse } from "./house.ts";

/** A decision as it stands in the database, with all that it hangs on. */
export interface Decided {
  /** Days ago; whole ones are the same time of day. */
  daysAgo?: number;
  kind?: string;
  category?: string;
  /** The key of the rule that was broken; null for none. */
  rule?: string | null;
  placeId?: string | null;
  personaId?: string | null;
  subjectId?: string;
  state?: "active" | "expired" | "overturned" | "undone";
  endedDaysAgo?: number;
  /** For how many days. */
  days?: number;
  automated?: boolean;
  bulkId?: string | null;
  source?: string;
  /** For how long the case had waited. */
  hoursWaited?: number;
  appeal?: { state: "submitted" | "upheld" | "overturned"; hoursTaken?: number };
  reports?: { category: string; state: string; daysAgo?: number }[];
}

/** Puts decided cases into a house, as if moderators had worked in it for months. The first staff member decides. */
export async function addDecided({ house }: TestHouse, all: Decided[]): Promise<string[]> {
  const { rows } = await house.database.read.query<{ id: string }>(
    "select a.id from account a order by (a.staff_roles <> '{}') desc, a.created_at limit 2",
  );
  const [decider, other] = rows;
  const ids: string[] = [];
  for (const given of all) ids.push(await addOne(house.database.read, given, decider!.id, other!.id));
  return ids;
}

type Read = TestHouse["house"]["database"]["read"];
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
const hourMs = 3_600_000;

async function addOne(read: Read, given: Decided, decider: string, other: string): Promise<string> {
  const { daysAgo = 2, kind = "remove", category = "other", rule = "kindness", state = "active", days } = given;
  const decidedAt = ago(daysAgo);
  const openedAt = new Date(decidedAt.getTime() - (given.hoursWaited ?? 1) * hourMs);
  const [caseId, statementId, decisionId] = [randomUUID(), randomUUID(), randomUUID()];
  const subjectId = given.subjectId ?? randomUUID();
  await read.query(
    `insert into moderation_case (id, subject_kind, subject_id, persona_id, place_id, source, state, category, priority, score,
       ranked_at, opened_at, decided_at)
     values ($1, 'post', $2, $3, $4, $5, 'decided', $6, 'routine', 0, $7, $7, $8)`,
    [
      caseId,
      subjectId,
      given.personaId ?? null,
      given.placeId ?? null,
      given.source ?? "report",
      category,
      openedAt,
      decidedAt,
    ],
  );
  await addReports(read, { caseId, other }, given);
  if (rule !== null) {
    await read.query(
      `insert into statement_of_reasons (id, rule_id, facts, automated, locale, created_at)
       select $1, r.id, 'What happened.', $2, 'en', $3 from rule r where r.key = $4 order by r.version limit 1`,
      [statementId, given.automated ?? false, decidedAt, rule],
    );
  }
  await read.query(
    `insert into decision (id, case_id, subject_kind, subject_id, persona_id, kind, state, ends_at, decided_by, decided_at,
       ended_at, statement_id, bulk_id)
     values ($1, $2, 'post', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[decisionId, caseId, subjectId, given.personaId ?? null, kind, state],
      days === undefined ? null : new Date(decidedAt.getTime() + days * 86_400_000),
      ...[decider, decidedAt, state === "active" ? null : ago(given.endedDaysAgo ?? Math.max(0, daysAgo - 1))],
      ...[rule === null ? null : statementId, given.bulkId ?? null],
    ],
  );
  if (given.appeal) await addAppeal(read, given.appeal, { decisionId, decider, other, decidedAt });
  return decisionId;
}

async function addReports(read: Read, { caseId, other }: { caseId: string; other: string }, given: Decided) {
  for (const report of given.reports ?? []) {
    const at = ago(report.daysAgo ?? given.daysAgo ?? 2);
    const snapshotId = randomUUID();
    await read.query(
      `insert into case_snapshot (id, case_id, revision, taken_at, content) values ($1, $2, 1, $3, '{}')`,
      [snapshotId, caseId, at],
    );
    const isDecided = report.state === "upheld" || report.state === "notUpheld";
    await read.query(
      `insert into report (id, case_id, snapshot_id, reporter_id, category, note, state, created_at, decided_at)
       values (gen_random_uuid(), $1, $2, $3, $4, '', $5, $6, $7)`,
      [caseId, snapshotId, other, report.category, report.state, at, isDecided ? at : null],
    );
  }
}

async function addAppeal(
  read: Read,
  { state, hoursTaken = 1 }: NonNullable<Decided["appeal"]>,
  { decisionId, decider, other, decidedAt }: { decisionId: string; decider: string; other: string; decidedAt: Date },
): Promise<void> {
  const submitted = new Date(decidedAt.getTime() + hourMs);
  const isDecided = state !== "submitted";
  await read.query(
    `insert into appeal (id, decision_id, party, state, body, submitted_at, due_at, decider_id, reviewer_id, decided_at)
     values (gen_random_uuid(), $1, 'concerned', $2, 'No.', $3, $3, $4, $5, $6)`,
    [
      ...[decisionId, state, submitted, decider, isDecided ? other : null],
      isDecided ? new Date(submitted.getTime() + hoursTaken * hourMs) : null,
    ],
  );
}
