import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ReportStateWord } from "../cases/words.ts";
import { statesBefore, type ReportHappening } from "./report.states.ts";

type Settled = {
  caseId: string;
  before: readonly ReportStateWord[];
  after: ReportStateWord;
  now: Date | null;
  isCleared: boolean;
};

const settle = statement<Settled, object>(
  "settleReports",
  `update report set state = :after, decided_at = :now::timestamptz, is_cleared = :isCleared::boolean
   where case_id = :caseId::uuid and state = any(:before::text[])`,
);

/** All reports of a case at once, however many: those to which it can happen. Its caller holds the case's lock. */
async function happens(em: EntityManager, caseId: string, happening: ReportHappening, now: Date | null): Promise<void> {
  const { before, after } = statesBefore(happening);
  await em.flush();
  await settle(transactionReader(em), { caseId, before, after, now, isCleared: happening === "overturn" });
}

/** Closes the reports of a case with its decision: upheld when a rule was broken, whatever was done about it. */
export const settleReports = (em: EntityManager, caseId: string, isUpheld: boolean, now: Date): Promise<void> =>
  happens(em, caseId, isUpheld ? "uphold" : "notUphold", now);

/** The case waits for another decision: so do its reports. */
export const reopenReports = (em: EntityManager, caseId: string): Promise<void> => happens(em, caseId, "reopen", null);

/** The decision that upheld them was wrong: they count as not upheld, and say nothing of their reporters. */
export const overturnReports = (em: EntityManager, caseId: string, now: Date): Promise<void> =>
  happens(em, caseId, "overturn", now);
