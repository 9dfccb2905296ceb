import { toCursor } from "./position.ts";

/**
 * SQL for the transaction before which everything is settled: older ones can be seen, later ones may still come.
 * Selected beside a row, it vouches for what is read with or after that row: an event told twice does no harm, none
 * is missing.
 */
export const horizonSql = `pg_snapshot_xmin(pg_current_snapshot())::text`;

/** The cursor for a horizon. */
export const horizonCursor = (horizon: string): string => toCursor({ xid: horizon, id: "0" });
