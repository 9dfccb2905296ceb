import type { Encryption } from "../../platform/encryption.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { RowLoader } from "../../platform/graphql/context.ts";
import { readBlocks, type Block } from "./blockRing.ts";
import type { PersonaFace } from "./persona.graphql.ts";
import { readPseudonyms } from "./vault.ts";

export type FoldWord = "muted" | "blocked" | "folded";

/** Says of a face whether its posts are folded away for one reader, and why. */
export type Folds = (
  face: Pick<PersonaFace, "uuid" | "kind" | "accountUuid" | "viewerIsSelf">,
) => Promise<FoldWord | null>;

/** Nobody is folded away. */
export const noFolds: Folds = () => Promise.resolve(null);

/** Since when a face speaks. */
export interface Opening {
  uuid: string;
  since: string;
}

/** What speaks only by reactions so far is known to nobody but those who were told of them. */
const openingsOf = statement<{ ids: string[] }, Opening>(
  "openingsOf",
  `select p.id as "uuid", coalesce(
     (select x.created_at from post x where x.persona_id = p.id and x.number is not null order by x.number limit 1),
     p.created_at) as "since"
   from persona p where p.id = any(:ids::uuid[])`,
);

/**
 * Since when faces speak, by UUID: since their first post that everybody saw. A face may have come into being before,
 * by a reaction; were folds to go by that, whoever blocks at many moments could find out when somebody reacted.
 */
export const openingRows: RowLoader<Opening> = {
  load: ({ reader }, ids) => openingsOf(reader, { ids }),
  idOf: ({ uuid }) => uuid,
};

/** The same for one face. */
export async function readOpening(reader: Reader, personaId: string): Promise<Opening | null> {
  return (await openingsOf(reader, { ids: [personaId] }))[0] ?? null;
}

/** Of the pseudonyms that are none of a blocked person's, so many are folded too, so that a fold proves nothing. */
const decoyShare = 0.02;

const mutedBy = statement<{ accountId: string }, { id: string }>(
  "mutedBy",
  `select muted_id as id from mute where account_id = :accountId::uuid`,
);

/**
 * What one reader does not want to read. A muted member is folded under their name. A blocked pseudonym is folded,
 * and so is what the same person writes behind other pseudonyms that they take later, among decoys: see
 * docs/decisions/0007-mutes-and-blocks.md for what can be learned from it, and what can't. `openingOf` is asked for the
 * few faces that this could be about.
 */
export async function readFolds(
  reader: Reader,
  house: { encryption: Encryption; secrets: Secrets },
  accountId: string,
  openingOf: (personaId: string) => Promise<Opening | null>,
): Promise<Folds> {
  const muted = new Set((await mutedBy(reader, { accountId })).map(({ id }) => id));
  const blocks = await readBlocks(reader, house.encryption, accountId);
  const covered = await Promise.all(blocks.map((block) => pseudonymsOf(reader, house.encryption, block)));
  return async ({ uuid, kind, accountUuid, viewerIsSelf }) => {
    if (viewerIsSelf) return null;
    if (kind === "named") return accountUuid !== null && muted.has(accountUuid) ? "muted" : null;
    if (blocks.some(({ personaId }) => personaId === uuid)) return "blocked";
    const meant = blocks.filter(
      (block, index) => covered[index]!.has(uuid) || isDecoy(house.secrets, block.personaId, uuid),
    );
    const opening = meant.length > 0 ? await openingOf(uuid) : null;
    const isLater = opening && meant.some(({ since }) => Date.parse(opening.since) > since.getTime());
    return isLater ? "folded" : null;
  };
}

async function pseudonymsOf(reader: Reader, encryption: Encryption, { accountId }: Block): Promise<Set<string>> {
  return new Set(await readPseudonyms(reader, encryption, accountId));
}

/** The same for everybody who blocks that pseudonym: comparing accounts tells nothing. */
function isDecoy(secrets: Secrets, blockedId: string, personaId: string): boolean {
  return secrets.hash(`decoy ${blockedId} ${personaId}`).readUInt32BE() / 2 ** 32 < decoyShare;
}
