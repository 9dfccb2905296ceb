import type { EntityManager } from "@mikro-orm/postgresql";
import type { MemberViewer, Viewer } from "../../kernel/viewer.ts";
import { audit, type AuditEvent } from "../../platform/audit.ts";
import { hint } from "../../platform/bus/outbox.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { Encryption } from "../../platform/encryption.ts";
import { bytesOf, packKeyring, unpackKeyring, uuidOfBytes, type Keyring } from "./keyring.ts";
import { Persona } from "./persona.entity.ts";
import { choosePseudonym } from "./choosePseudonym.ts";

/**
 * The only place where an account and its personas are brought together. A rule that asks "is this theirs?" asks
 * here, so that what a pseudonym hides has one door. What it protects against, and what it can't, is told in
 * docs/decisions/0006-pseudonyms.md.
 */

/** What the vault needs of a command. */
interface Unit {
  em: EntityManager;
  viewer: MemberViewer;
  now: Date;
  house: { encryption: Encryption };
}

const sealPurpose = "persona to account";
const keyringPurpose = "account to personas";
const tagPurpose = "whose personas";

type KeyringRow = { tag: Buffer; keyName: string; sealed: Buffer };

const keyringsOf = statement<{ tags: Buffer[] }, KeyringRow>(
  "keyringsOf",
  `select account_tag as tag, key_name as "keyName", sealed_personas as sealed
   from persona_keyring where account_tag = any(:tags::bytea[])`,
);

const keyringLocks = 3;
const lockKeyring = statement<{ accountId: string }, object>(
  "lockKeyring",
  `select pg_advisory_xact_lock(${keyringLocks}, hashtext(:accountId))`,
);

const keepKeyring = statement<{ tags: Buffer[]; tag: Buffer; keyName: string; sealed: Buffer }, object>(
  "keepKeyring",
  `with gone as (delete from persona_keyring where account_tag = any(:tags::bytea[]) and account_tag <> :tag)
   insert into persona_keyring (account_tag, key_name, sealed_personas) values (:tag, :keyName, :sealed)
   on conflict (account_tag) do update
     set key_name = excluded.key_name, sealed_personas = excluded.sealed_personas`,
);

const keepSeal = statement<{ personaId: string; keyName: string; sealed: Buffer }, object>(
  "keepSeal",
  `insert into persona_seal (persona_id, key_name, sealed_account) values (:personaId::uuid, :keyName, :sealed)
   on conflict (persona_id) do update
     set key_name = excluded.key_name, sealed_account = excluded.sealed_account`,
);

const sealsOf = statement<{ ids: string[] }, { personaId: string; keyName: string; sealed: Buffer }>(
  "sealsOf",
  `select persona_id as "personaId", key_name as "keyName", sealed_account as sealed
   from persona_seal where persona_id = any(:ids::uuid[])`,
);

const namedAccounts = statement<{ ids: string[] }, { personaId: string; accountId: string }>(
  "namedAccounts",
  `select id as "personaId", account_id as "accountId" from persona where id = any(:ids::uuid[]) and kind = 'named'`,
);

/** The face under which a member speaks in a thread; made at their first word there under it. */
export function personaOf(unit: Unit, threadId: string, isAnonymous: boolean): Promise<Persona> {
  return isAnonymous ? pseudonymousPersona(unit, threadId) : namedPersona(unit, threadId);
}

async function namedPersona({ em, viewer, now }: Unit, threadId: string): Promise<Persona> {
  const { accountId } = viewer;
  const existing = await em.findOne(Persona, { threadId, accountId, kind: "named" });
  if (existing) return existing;
  const persona = Persona.named(threadId, accountId, now);
  em.persist(persona);
  return persona;
}

/** Call it under the thread's lock, or for a thread that nobody knows yet: its pseudonyms are told apart by that. */
async function pseudonymousPersona(unit: Unit, threadId: string): Promise<Persona> {
  const { em, viewer, now } = unit;
  const keyring = await takeKeyring(unit, viewer.accountId);
  const existing = await em.findOne(Persona, { id: { $in: keyring.personaIds }, threadId });
  if (existing) return existing;
  const persona = Persona.pseudonymous(threadId, await choosePseudonym(em, threadId), now);
  em.persist(persona);
  await em.flush();
  await keep(unit, { ...keyring, personaIds: [...keyring.personaIds, persona.id] });
  await sealPersona(unit, persona.id, viewer.accountId);
  await hint(em, `account:${viewer.accountId}`);
  return persona;
}

/**
 * An account's keyring under its lock, so that nothing that changes it at the same time loses a persona. The lock is on
 * the account rather than on the row: a first keyring has no row yet, and a new key gives it another one. What is read
 * after it is a statement of its own, or it would not see what those before us committed.
 */
async function takeKeyring({ em, house }: Pick<Unit, "em" | "house">, accountId: string): Promise<Keyring> {
  const reader = transactionReader(em);
  await lockKeyring(reader, { accountId });
  return { accountId, personaIds: await readPseudonyms(reader, house.encryption, accountId) };
}

function openKeyring(encryption: Encryption, row: KeyringRow): Keyring {
  return unpackKeyring(encryption.open(keyringPurpose, row, row.tag.toString("base64url")));
}

/** Call it under the keyring's lock. */
async function keep({ em, house }: Pick<Unit, "em" | "house">, keyring: Keyring): Promise<void> {
  const tags = house.encryption.tags(tagPurpose, keyring.accountId);
  const tag = tags[0]!;
  const sealed = house.encryption.seal(keyringPurpose, packKeyring(keyring), tag.toString("base64url"));
  await keepKeyring(transactionReader(em), { ...sealed, tags, tag });
}

async function sealPersona({ em, house }: Pick<Unit, "em" | "house">, personaId: string, accountId: string) {
  const sealed = house.encryption.seal(sealPurpose, bytesOf(accountId), personaId);
  await keepSeal(transactionReader(em), { personaId, ...sealed });
}

/** The member's own pseudonymous personas: for their own eyes, so that they see what is theirs. */
export async function readPseudonyms(reader: Reader, encryption: Encryption, accountId: string): Promise<string[]> {
  const rows = await keyringsOf(reader, { tags: encryption.tags(tagPurpose, accountId) });
  return [...new Set(rows.flatMap((row) => openKeyring(encryption, row).personaIds))];
}

/** Why the house itself looks behind a pseudonym; it stands in the audit trail. */
export type VaultPurpose = "notification" | "unmask" | "block" | "standing";

/** Who looks behind pseudonyms, and in which transaction. */
interface Look {
  em: EntityManager;
  house: { encryption: Encryption };
  now: Date;
  actorId: string | null;
}

/**
 * The accounts behind personas, by persona UUID. Every pseudonymous one that is looked behind is written to the audit
 * trail: in a row of its own, or, where those of one thread are needed for one thing that happened in it, all in one row
 * of the thread, since a row for each at each reply would bury the looks that somebody must answer for. Hand the answer
 * to nobody: use it to do what the purpose says.
 */
export async function accountsBehind(
  unit: Look,
  personaIds: string[],
  purpose: VaultPurpose,
  threadId: string | null = null,
): Promise<Map<string, string>> {
  const reader = transactionReader(unit.em);
  const named = await namedAccounts(reader, { ids: personaIds });
  const seals = await sealsOf(reader, { ids: personaIds });
  const looked = seals.map(({ personaId }) => personaId).sort();
  await audit(unit.em, looks(looked, purpose, unit.actorId, threadId), unit.now);
  return new Map([
    ...named.map(({ personaId, accountId }) => [personaId, accountId] as const),
    ...seals.map((seal) => [seal.personaId, openSeal(unit.house.encryption, seal)] as const),
  ]);
}

function looks(
  personaIds: string[],
  purpose: VaultPurpose,
  actorId: string | null,
  threadId: string | null,
): AuditEvent[] {
  const look = { kind: "pseudonymOpened", actorId };
  if (threadId === null) return personaIds.map((id) => ({ ...look, subject: `persona:${id}`, data: { purpose } }));
  return personaIds.length === 0 ? [] : [{ ...look, subject: `thread:${threadId}`, data: { purpose, personaIds } }];
}

function openSeal(encryption: Encryption, seal: { personaId: string; keyName: string; sealed: Buffer }): string {
  return uuidOfBytes(encryption.open(sealPurpose, seal, seal.personaId));
}

/** Whether this face is the viewer's own. */
export async function isOwnPersona(em: EntityManager, personaId: string, viewer: MemberViewer): Promise<boolean> {
  if (viewer.pseudonyms.includes(personaId)) return true;
  return (await em.count(Persona, { id: personaId, accountId: viewer.accountId })) > 0;
}

/** The viewer inside a statement, as far as it takes to know what is theirs. */
export interface OwnerSql {
  account: string;
  pseudonyms: string;
}

/** The viewer as a statement's parameters; give them with `ownerParameters`. */
export const askingOwner: OwnerSql = { account: ":viewerId::uuid", pseudonyms: ":viewerPseudonyms::uuid[]" };

export interface OwnerParameters {
  viewerId: string | null;
  viewerPseudonyms: readonly string[];
}

/** The values for `askingOwner`. */
export const ownerParameters = (viewer: Viewer): OwnerParameters => ({
  viewerId: viewer.accountId,
  viewerPseudonyms: viewer.pseudonyms,
});

/** SQL: whether a persona (by its table alias) is a face of the viewer's. */
export const isOwnPersonaSql = (persona: string, owner: OwnerSql): string =>
  `coalesce(${persona}.account_id = ${owner.account} or ${persona}.id = any(${owner.pseudonyms}), false)`;

/** SQL: the rows of all faces of the viewer's, each found by its index. */
export const ownPersonasSql = (owner: OwnerSql): string =>
  `(select * from persona named where named.account_id = ${owner.account}
    union all select * from persona veiled where veiled.id = any(${owner.pseudonyms}))`;

/** SQL: the ids of an account's named faces in a thread, as an array. */
export const ownPersonaIdsSql = (thread: string, account: string): string =>
  `array(select own.id from persona own where own.thread_id = ${thread} and own.account_id = ${account})`;

/**
 * SQL: the number of the first post that everybody saw of a face, as a lateral join: none, and no row, for a face that
 * only reacted, which is for the author alone, and for one whose posts wait for a moderator or were withheld. When a face
 * came into being is not to be told or sorted by.
 */
export const firstPostSql = (persona: string, alias: string): string =>
  `cross join lateral (select x.number from post x
    where x.persona_id = ${persona} and x.number is not null order by x.number limit 1) ${alias}`;

/** SQL: the accounts that have written under their own name in a thread, and the number of their first post there. */
export const namedParticipantsSql = (thread: string): string =>
  `(select named.account_id, opening.number from persona named ${firstPostSql("named.id", "opening")}
    where named.thread_id = ${thread} and named.kind = 'named')`;

const oldKeyrings = statement<{ keyName: string; limit: number }, KeyringRow>(
  "oldKeyrings",
  `select account_tag as tag, key_name as "keyName", sealed_personas as sealed
   from persona_keyring where key_name <> :keyName order by account_tag limit :limit::int`,
);

const oldSeals = statement<{ keyName: string; limit: number }, { personaId: string; keyName: string; sealed: Buffer }>(
  "oldSeals",
  `select persona_id as "personaId", key_name as "keyName", sealed_account as sealed
   from persona_seal where key_name <> :keyName limit :limit::int for update`,
);

/**
 * Seals a batch of what an older key sealed under the current one, and says how much there was. Members may post
 * meanwhile: each keyring is read again under its account's lock, and only opening it tells whose that is. They come in
 * one order, so that two who do this at once don't wait for each other.
 */
export async function sealAnew(em: EntityManager, encryption: Encryption, limit: number): Promise<number> {
  const [reader, asked] = [transactionReader(em), { keyName: encryption.currentKey, limit }];
  const unit = { em, house: { encryption } };
  const keyrings = await oldKeyrings(reader, asked);
  for (const row of keyrings) await keep(unit, await takeKeyring(unit, openKeyring(encryption, row).accountId));
  const seals = await oldSeals(reader, asked);
  for (const seal of seals) await sealPersona(unit, seal.personaId, openSeal(encryption, seal));
  return keyrings.length + seals.length;
}
