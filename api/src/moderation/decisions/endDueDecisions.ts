import { LockMode } from "@mikro-orm/postgresql";
import type { House } from "../../platform/graphql/context.ts";
import { ModerationCase } from "../cases/case.entity.ts";
import { Decision } from "./decision.entity.ts";
import { endDecision } from "./endDecision.ts";

const batch = 100;

/**
 * Undoes the decisions whose time is over, each in a unit of its own and once however many jobs come at once. Nothing
 * waits for it: whatever a decision stops compares its end with the clock.
 */
export async function endDueDecisions(house: House, now: Date): Promise<void> {
  const due = { state: "active" as const, endsAt: { $lte: now } };
  const found = await house.database.fork().find(Decision, due, { limit: batch, orderBy: { endsAt: "asc" } });
  for (const { id, caseId } of found) {
    await house.database.fork().transactional(async (em) => {
      await em.findOneOrFail(ModerationCase, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const decision = await em.findOneOrFail(Decision, id);
      if (decision.can("expire")) await endDecision({ em, house, now }, decision, "expire", null);
    });
  }
}
