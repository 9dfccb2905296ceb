import type { Reader } from "../../api/src/platform/database/statement.ts";
import { until } from "./until.ts";

/**
 * Waits until no transaction, of this database or another of the same server, may still write an event before the
 * last: whoever begins to listen from then on hears nothing of before. @throws after ten seconds
 */
export const nothingIsUnderWay = (read: Reader): Promise<void> =>
  until(async () => {
    const { rows } = await read.query<{ settled: boolean }>(
      "select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as settled from event",
    );
    return rows[0]!.settled;
  });
