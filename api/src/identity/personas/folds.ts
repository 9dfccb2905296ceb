import { madeAt } from "../../kernel/ids.ts";
import type { Encryption } from "../../platform/encryption.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { readBlocks, type Block } from "./blockRing.ts";
import type { PersonaFace } from "./persona.graphql.ts";
import { readPseudonyms } from "./vault.ts";

export type FoldWord = "muted" | "blocked" | "folded";

/** Says of a face whether its posts are folded away for one reader, and why. */
export type Folds = (face: Pick<PersonaFace, "uuid" | "kind" | "accountUuid" | "viewerIsSelf">) => FoldWord | null;

/** Nobody is folded away. */
export const noFolds: Folds = () => null;

/** Of the pseudonyms that are none of a blocked person's, so many are folded too, so that a fold proves nothing. */
const decoyShare = 0.02;

const mutedBy = statement<{ accountId: string }, { id: string }>(
  "mutedBy",
  `select muted_id as id from mute where account_id = :accountId::uuid`,
);

/**
 * What one reader does not want to read. A muted member is folded under their name. A blocked pseudonym is folded,
 * and so is what the same person writes behind other pseudonyms that they take later, among decoys: see
 * docs/decisions/0007-mutes-and-blocks.md for what can be learned from it, and what can't.
 */
export async function readFolds(
  reader: Reader,
  house: { encryption: Encryption; secrets: Secrets },
  accountId: string,
): Promise<Folds> {
  const muted = new Set((await mutedBy(reader, { accountId })).map(({ id }) => id));
  const blocks = await readBlocks(reader, house.encryption, accountId);
  const covered = await Promise.all(blocks.map((block) => pseudonymsOf(reader, house.encryption, block)));
  return ({ uuid, kind, accountUuid, viewerIsSelf }) => {
    if (viewerIsSelf) return null;
    if (kind === "named") return accountUuid !== null && muted.has(accountUuid) ? "muted" : null;
    if (blocks.some(({ personaId }) => personaId === uuid)) return "blocked";
    const isFolded = blocks.some(
      (block, index) =>
        madeAt(uuid) > block.since.getTime() &&
        (covered[index]!.has(uuid) || isDecoy(house.secrets, block.personaId, uuid)),
    );
    return isFolded ? "folded" : null;
  };
}

async function pseudonymsOf(reader: Reader, encryption: Encryption, { accountId }: Block): Promise<Set<string>> {
  return new Set(await readPseudonyms(reader, encryption, accountId));
}

/** The same for everybody who blocks that pseudonym: comparing accounts tells nothing. */
function isDecoy(secrets: Secrets, blockedId: string, personaId: string): boolean {
  return secrets.hash(`decoy ${blockedId} ${personaId}`).readUInt32BE() / 2 ** 32 < decoyShare;
}
