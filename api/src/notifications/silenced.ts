import { readFolds, readOpening } from "../identity/personas/folds.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { Reachable } from "./postRecipients.queries.ts";
import type { Unit } from "./unit.ts";

interface ActingFace {
  uuid: string;
  kind: "named" | "pseudonymous";
  accountUuid: string | null;
}

const actingFace = statement<{ personaId: string }, ActingFace>(
  "actingFace",
  `select p.id as "uuid", p.kind, p.account_id as "accountUuid" from persona p where p.id = :personaId::uuid`,
);

/** Those among these accounts who fold anybody away: for everybody else nothing has to be opened. */
const foldingAmong = statement<{ accounts: string[] }, { accountId: string }>(
  "foldingAmong",
  `select told.id as "accountId" from unnest(:accounts::uuid[]) as told(id)
   where exists (select from mute m where m.account_id = told.id)
     or exists (select from block_ring b where b.account_id = told.id)`,
);

/**
 * The one rule for whose doings are not told: the readers, among these, who muted whoever did it, follow them as
 * "muted", or have their face folded away. A decoy's fold silences as well: if only a true one did, it would tell which
 * is which.
 */
export async function silencedReaders(unit: Unit, people: Reachable[], personaId: string): Promise<Set<string>> {
  const silenced = new Set(people.filter(({ actorLevel }) => actorLevel === "muted").map((one) => one.accountId));
  const reader = transactionReader(unit.em);
  const folding = await foldingAmong(reader, { accounts: people.map(({ accountId }) => accountId) });
  if (folding.length === 0) return silenced;
  const [face] = await actingFace(reader, { personaId });
  for (const { accountId } of folding) {
    const foldOf = await readFolds(reader, unit.house, accountId, (id) => readOpening(reader, id));
    if (face && (await foldOf({ ...face, viewerIsSelf: false })) !== null) silenced.add(accountId);
  }
  return silenced;
}
