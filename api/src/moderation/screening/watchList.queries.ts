import { statement, type Reader } from "../../platform/database/statement.ts";

const watchListRevision = statement<object, { revision: string }>(
  "watchListRevision",
  `select revision from watch_list`,
);

/** Counts the changes to the list: whoever has compiled it for this revision need not read it again. */
export async function readWatchListRevision(reader: Reader): Promise<string> {
  const [found] = await watchListRevision(reader, {});
  return found!.revision;
}
