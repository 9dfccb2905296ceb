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

/** Since when a face speaks, and among how many. */
export interface Opening {
  uuid: string;
  since: string;
  /** How many pseudonyms its place had in the quarter of a year before that week. */
  pseudonyms: number;
}

/** Whatever is counted for decoys ends with this many, and is looked for in this many threads. */
const mostCounted = 1000;

/**
 * What speaks only by reactions so far is known to nobody but those who were told of them. The count ends with the week
 * before, so that it is the same whenever it is asked for: what it goes by never changes afterwards.
 */
const openingsOf = statement<{ ids: string[] }, Opening>(
  "openingsOf",
  `with opened as (
     select p.id, t.place_id, coalesce(
       (select x.created_at from post x where x.persona_id = p.id and x.number is not null order by x.number limit 1),
       p.created_at) as since
     from persona p join thread t on t.id = p.thread_id where p.id = any(:ids::uuid[])
   ), weeks as materialized (
     select distinct place_id, date_trunc('week', since, 'UTC') as week from opened
   ), counted as materialized (
     select w.place_id, w.week, (select count(*)::int from (
       select from (select t.id from thread t
         where t.place_id = w.place_id and t.created_at < w.week and t.created_at >= w.week - interval '91 days'
         order by t.created_at desc, t.id desc limit ${mostCounted}) lately
       join persona other on other.thread_id = lately.id and other.kind = 'pseudonymous' and other.created_at < w.week
       limit ${mostCounted}) counted) as pseudonyms
     from weeks w
   )
   select o.id as "uuid", o.since, c.pseudonyms from opened o
   join counted c on c.place_id = o.place_id and c.week = date_trunc('week', o.since, 'UTC')`,
);

/**
 * Since when faces speak, and among how many, by UUID: since their first post that everybody saw. A face may have come into being before,
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

/** The fewest and the most of the pseudonyms that are none of a blocked person's, but folded too. */
const [fewestDecoys, mostDecoys] = [0.02, 2 / 3];
/** So many decoys are drawn for each quarter of a year: two for each pseudonym of somebody who takes ten in that time. */
const decoysInAQuarter = 20;

/**
 * Of the pseudonyms that are none of a blocked person's, so many are folded too, so that a fold proves nothing: the
 * fewer there are, the more. It goes by the moment at which a pseudonym speaks first and never by the block's, or whoever
 * blocks twice could tell the decoys by their becoming fewer.
 */
export function decoyShare({ pseudonyms }: Pick<Opening, "pseudonyms">): number {
  return Math.min(mostDecoys, Math.max(fewestDecoys, decoysInAQuarter / Math.max(1, pseudonyms)));
}

const mutedBy = statement<{ accountId: string }, { id: string }>(
  "mutedBy",
  `select muted_id as id from mute where account_id = :accountId::uuid`,
);

/** Whom a reader has folded away themself: members whom they mute, and pseudonyms that they block. */
export interface FoldedAway {
  mutedIds: string[];
  blockedIds: string[];
}

/** Nobody. */
export const nobodyFolded: FoldedAway = { mutedIds: [], blockedIds: [] };

/** Whom this reader has folded away. */
export async function readFoldedAway(
  reader: Reader,
  house: { encryption: Encryption },
  accountId: string,
): Promise<FoldedAway> {
  const [muted, blocks] = await Promise.all([
    mutedBy(reader, { accountId }),
    readBlocks(reader, house.encryption, accountId),
  ]);
  return { mutedIds: muted.map(({ id }) => id), blockedIds: blocks.map(({ personaId }) => personaId) };
}

/** SQL: whether the face with this id is one that the reader has folded away, out of a FoldedAway's parameters. */
export const isFoldedAway = (personaId: string): string =>
  `(cardinality(:mutedIds::uuid[]) + cardinality(:blockedIds::uuid[]) > 0 and exists (
    select from persona away where away.id = ${personaId}
      and (away.account_id = any(:mutedIds::uuid[]) or away.id = any(:blockedIds::uuid[]))))`;

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
    const lots = blocks.map(({ personaId, since }, index) => ({
      since: since.getTime(),
      lot: covered[index]!.has(uuid) ? 0 : decoyLot(house.secrets, personaId, uuid),
    }));
    const opening = lots.some(({ lot }) => lot < mostDecoys) ? await openingOf(uuid) : null;
    if (!opening) return null;
    const [spoke, share] = [Date.parse(opening.since), decoyShare(opening)];
    return lots.some(({ since, lot }) => lot < share && spoke > since) ? "folded" : null;
  };
}

async function pseudonymsOf(reader: Reader, encryption: Encryption, { accountId }: Block): Promise<Set<string>> {
  return new Set(await readPseudonyms(reader, encryption, accountId));
}

/** From 0 up to 1, the same for everybody who blocks that pseudonym: comparing accounts tells nothing. */
function decoyLot(secrets: Secrets, blockedId: string, personaId: string): number {
  return secrets.hash(`decoy ${blockedId} ${personaId}`).readUInt32BE() / 2 ** 32;
}
