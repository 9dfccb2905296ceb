import type { Viewer } from "../kernel/viewer.ts";
import { askingOwner, isOwnPersonaSql, ownerParameters, type OwnerParameters } from "../identity/personas/vault.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { chosenLevelSql } from "../subjects/following/following.queries.ts";
import { threadLevel, type FollowLevelWord, type ThreadStanding } from "../subjects/following/levels.ts";

const viewer = askingOwner.account;
const own = isOwnPersonaSql("p", askingOwner);

/** SQL columns of the viewer's ThreadStanding for thread `t`. */
export const standingColumns = `
  ${chosenLevelSql(viewer, "t.id")} as "threadLevel", ${chosenLevelSql(viewer, "t.place_id")} as "boardLevel",
  exists (select from persona p where p.id = t.persona_id and ${own}) as "isOwnThread",
  exists (select from persona p where p.thread_id = t.id and ${own}
    and exists (select from post x where x.persona_id = p.id)) as "hasReplied"`;

const threadStandings = statement<OwnerParameters & { ids: string[] }, ThreadStanding & { uuid: string }>(
  "threadStandings",
  `select t.id as "uuid", ${standingColumns} from thread t where t.id = any(:ids::uuid[])`,
);

/** How much a member hears of these threads. Visibility was asked before. */
export async function readThreadLevels(
  reader: Reader,
  asking: Viewer,
  ids: string[],
): Promise<{ uuid: string; level: FollowLevelWord }[]> {
  if (asking.accountId === null) return [];
  const rows = await threadStandings(reader, { ...ownerParameters(asking), ids });
  return rows.map((row) => ({ uuid: row.uuid, level: threadLevel(row) }));
}
