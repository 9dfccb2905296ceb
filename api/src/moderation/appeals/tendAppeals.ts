import type { EntityManager } from "@mikro-orm/postgresql";
import { LockMode } from "@mikro-orm/postgresql";
import { statement } from "../../platform/database/statement.ts";
import type { House } from "../../platform/graphql/context.ts";
import { ModerationCase } from "../cases/case.entity.ts";
import { Appeal, appealMonths, claimHours } from "./appeal.entity.ts";
import { appealEnded } from "./endAppeals.ts";

const batch = 100;

const withoutDecision = statement<{ limit: number }, { id: string; caseId: string }>(
  "appealsWithoutDecision",
  `select a.id, d.case_id as "caseId" from appeal a join decision d on d.id = a.decision_id
   where a.state in ('submitted', 'inReview') and d.state in ('overturned', 'undone') limit :limit::int`,
);

const forgottenAppeals = statement<{ now: Date; limit: number }, { id: string; caseId: string }>(
  "forgottenAppeals",
  `select a.id, d.case_id as "caseId" from appeal a join decision d on d.id = a.decision_id
   where a.state = 'inReview' and a.claimed_at < :now::timestamptz - interval '${claimHours} hours' limit :limit::int`,
);

const finalCases = statement<{ now: Date; limit: number }, { id: string }>(
  "finalCases",
  `select c.id from moderation_case c
   where c.state = 'decided' and c.decided_at < :now::timestamptz - interval '${appealMonths} months'
   order by c.decided_at limit :limit::int`,
);

/** Does something to one appeal under its case's lock, in a unit of its own. */
function withAppeal(
  { database }: House,
  { id, caseId }: { id: string; caseId: string },
  deed: (em: EntityManager, appeal: Appeal, moderationCase: ModerationCase) => Promise<void> | void,
): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return database.fork().transactional(async (em) => {
    const moderationCase = await em.findOneOrFail(ModerationCase, caseId, { lockMode });
    await deed(em, await em.findOneOrFail(Appeal, id, { lockMode }), moderationCase);
  });
}

/**
 * Ends appeals in which nothing is left to decide, gives back those that somebody claimed and forgot, and closes cases
 * whose decision nobody can appeal any more. Safe to be done by several at once.
 */
export async function tendAppeals(house: House, now: Date): Promise<void> {
  const { read } = house.database;
  for (const found of await withoutDecision(read, { limit: batch }))
    await withAppeal(house, found, async (em, appeal, moderationCase) => {
      if (!appeal.isOpen) return;
      appeal.lapse();
      if (moderationCase.state === "underAppeal") await appealEnded(em, moderationCase, appeal, now);
    });
  for (const found of await forgottenAppeals(read, { now, limit: batch }))
    await withAppeal(house, found, (_em, appeal, moderationCase) => {
      if (!appeal.can("release")) return;
      appeal.release();
      moderationCase.noted();
    });
  for (const { id } of await finalCases(read, { now, limit: batch })) await closeCase(house, id, now);
}

function closeCase({ database }: House, id: string, now: Date): Promise<void> {
  return database.fork().transactional(async (em) => {
    const final = await em.findOneOrFail(ModerationCase, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (final.state === "decided") final.close(now);
  });
}
