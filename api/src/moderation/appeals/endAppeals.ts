import type { EntityManager } from "@mikro-orm/postgresql";
import { ModerationCase } from "../cases/case.entity.ts";
import { Decision } from "../decisions/decision.entity.ts";
import { Appeal } from "./appeal.entity.ts";

const open = { state: { $in: ["submitted", "inReview"] as const } };

/** The appeals of a case that wait, without this one. Its caller holds the case's lock. */
async function otherOpenAppeals(em: EntityManager, caseId: string, appealId: string): Promise<Appeal[]> {
  const decisions = await em.find(Decision, { caseId });
  return em.find(Appeal, { ...open, decisionId: { $in: decisions.map(({ id }) => id) }, id: { $ne: appealId } });
}

/** There is nothing left to decide in the other appeals of a case: what they are about stands no more. */
export async function lapseOthers(em: EntityManager, caseId: string, appealId: string): Promise<void> {
  for (const other of await otherOpenAppeals(em, caseId, appealId)) other.lapse();
}

/** An appeal is over: so is its case, unless another one waits. */
export async function appealEnded(
  em: EntityManager,
  moderationCase: ModerationCase,
  appeal: Appeal,
  now: Date,
): Promise<void> {
  const others = await otherOpenAppeals(em, moderationCase.id, appeal.id);
  if (others.length > 0) moderationCase.noted();
  else if (appeal.decidedAt) moderationCase.appealDecided(now);
  else moderationCase.appealWithdrawn();
}
