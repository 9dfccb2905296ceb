import type { Database } from "../../platform/database/database.ts";
import { statement } from "../../platform/database/statement.ts";
import { draftDays } from "./limits.ts";

const batchSize = 500;

const deleteOldDrafts = statement<{ before: string }, { deleted: number }>(
  "deleteOldDrafts",
  `with gone as (
     delete from draft where id = any (array(
       select id from draft where updated_at < :before::timestamptz
       order by updated_at limit ${batchSize} for update skip locked))
     returning id)
   select count(*)::int as deleted from gone`,
);

/** Deletes the drafts that nobody has touched for `draftDays`. Says how many. */
export async function forgetOldDrafts(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - draftDays * 86_400_000).toISOString();
  let total = 0;
  for (;;) {
    const [batch] = await deleteOldDrafts(database.read, { before });
    total += batch!.deleted;
    if (batch!.deleted < batchSize) return total;
  }
}
