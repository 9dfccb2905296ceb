import { LockMode } from "@mikro-orm/postgresql";
import type { House } from "../../platform/graphql/context.ts";
import { ModerationCase } from "./case.entity.ts";

const batchSize = 100;

/** Gives back the cases whose claim has run out, so that everybody who looks at the queue sees it. */
export async function releaseExpiredClaims(house: Pick<House, "database">, now: Date): Promise<void> {
  const isOver = { claimExpiresAt: { $lte: now } };
  const over = await house.database.fork().find(ModerationCase, isOver, { fields: ["id"], limit: batchSize });
  for (const { id } of over) {
    await house.database.fork().transactional(async (em) => {
      const found = await em.findOne(ModerationCase, { id, ...isOver }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      found?.unclaim();
    });
  }
}
