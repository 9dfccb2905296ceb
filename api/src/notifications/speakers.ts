import { accountsBehind } from "../identity/personas/vault.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { Part } from "./mayBeTold.ts";
import type { Unit } from "./unit.ts";
import { speakingFaces, type PublishedPost } from "./postRecipients.queries.ts";

/** Who wrote in a thread, for deciding whom something there concerns. Nothing of it leaves the deciding. */
export interface Speakers {
  /** By account: the owner of what concerns them as one who wrote here. */
  owners: ReadonlyMap<string, string>;
  accountOf(personaId: string): string | null;
  isNamed(personaId: string): boolean;
  /** The owner of what concerns this very face: the account where it is named, else the face itself. */
  ownerThrough(personaId: string): string;
  partOf(accountId: string, thread: { threadPersonaId: string }): Part;
}

/** Who had written in a thread when a post was published; the vault says who is behind the faces. */
export async function speakersOf(unit: Unit, { threadId, number: upTo }: PublishedPost): Promise<Speakers> {
  const faces = await speakingFaces(transactionReader(unit.em), { threadId, upTo });
  const behind = await accountsBehind(
    unit,
    faces.map(({ personaId }) => personaId),
    "notification",
    threadId,
  );
  const named = new Set(faces.filter(({ isNamed }) => isNamed).map(({ personaId }) => personaId));
  const ownerThrough = (personaId: string) => (named.has(personaId) ? behind.get(personaId)! : personaId);
  const owners = new Map<string, string>();
  for (const [personaId, accountId] of behind)
    if (!owners.has(accountId) || named.has(personaId)) owners.set(accountId, ownerThrough(personaId));
  return {
    owners,
    accountOf: (personaId) => behind.get(personaId) ?? null,
    isNamed: (personaId) => named.has(personaId),
    ownerThrough,
    partOf: (accountId, { threadPersonaId }) => ({
      isOwnThread: behind.get(threadPersonaId) === accountId,
      hasReplied: owners.has(accountId),
    }),
  };
}
