import type { Viewer } from "../kernel/viewer.ts";
import { askingOwner, isOwnPersonaSql, ownerParameters, type OwnerParameters } from "../identity/personas/vault.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { threadLevel, type FollowLevelWord, type ThreadStanding } from "../subjects/following/levels.ts";

const viewer = askingOwner.account;

const threadStandings = statement<OwnerParameters & { ids: string[] }, ThreadStanding & { uuid: string }>(
  "threadStandings",
  `select t.id as "uuid", ft.level as "threadLevel", fb.level as "boardLevel",
     coalesce(bool_or(p.id = t.persona_id), false) as "isOwnThread", coalesce(bool_or(exists (select from post x where x.persona_id = p.id)), false) as "hasReplied"
   from thread t
   left join persona p on p.thread_id = t.id and ${isOwnPersonaSql("p", askingOwner)}
   left join following ft on ft.account_id = ${viewer} and ft.subject_id = t.id
   left join following fb on fb.account_id = ${viewer} and fb.subject_id = t.place_id
   where t.id = any(:ids::uuid[]) group by t.id, ft.level, fb.level`,
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
