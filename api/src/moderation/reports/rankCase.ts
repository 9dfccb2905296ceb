import type { EntityManager } from "@mikro-orm/postgresql";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ModerationCase } from "../cases/case.entity.ts";
import { rankOf, type RankedReport } from "../cases/priority.ts";
import type { ReportCategoryWord } from "../cases/words.ts";
import { mostRanked, readRankedReports } from "./rankedReports.queries.ts";

/**
 * What a case is ranked for besides its reports. It loses weight only with the reports that gave it: what was opened
 * otherwise keeps what it was opened for, and what was a crisis once is one until somebody has looked.
 */
function openedFor(
  moderationCase: ModerationCase,
  reports: readonly RankedReport[],
  total: number,
): ReportCategoryWord {
  const { source, category } = moderationCase;
  const knowsAll = total > 0 && total <= mostRanked;
  return source === "report" && category !== "crisis" && knowsAll ? reports[0]!.category : category;
}

/** Sorts a case anew after its reports have changed. Its caller holds its lock. `isPublic`: whether guests read it. */
export async function rankCase(em: EntityManager, moderationCase: ModerationCase, isPublic: boolean): Promise<void> {
  await em.flush();
  const { reports, total } = await readRankedReports(transactionReader(em), moderationCase.id);
  moderationCase.reportsChanged(rankOf(reports, openedFor(moderationCase, reports, total), isPublic), total);
}
