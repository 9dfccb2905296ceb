import { statement } from "../../platform/database/statement.ts";
import type { House } from "../../platform/graphql/context.ts";

/** What a moderator opened is remembered for so long: a day, wherever on earth it ends. Unit: hours. */
const keptHours = 40;

const forgetOpenings = statement<{ before: Date }, object>(
  "forgetHardThings",
  `delete from moderator_exposure where opened_at < :before::timestamptz`,
);

/** Forgets what moderators opened on days that are over. */
export async function forgetExposure({ database }: Pick<House, "database">, now: Date): Promise<void> {
  await forgetOpenings(database.read, { before: new Date(now.getTime() - keptHours * 3_600_000) });
}
