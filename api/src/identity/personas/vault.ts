import type { EntityManager } from "@mikro-orm/postgresql";
import { Persona } from "./persona.entity.ts";

/**
 * The only place where an account and its personas are brought together. A rule that asks "is this theirs?" asks
 * here, so that what a pseudonym hides has one door.
 */

/** The member's named face in a thread; made at their first word there. */
export async function namedPersona(
  em: EntityManager,
  threadId: string,
  accountId: string,
  now: Date,
): Promise<Persona> {
  const existing = await em.findOne(Persona, { threadId, accountId, kind: "named" });
  if (existing) return existing;
  const persona = Persona.named(threadId, accountId, now);
  em.persist(persona);
  return persona;
}

/** Whether this face is the member's own. */
export async function isOwnPersona(em: EntityManager, personaId: string, accountId: string): Promise<boolean> {
  return (await em.count(Persona, { id: personaId, accountId })) > 0;
}

/** SQL: whether a persona (by its table alias) is the face of this account expression. */
export const isOwnPersonaSql = (persona: string, account: string): string =>
  `(${account} is not null and ${persona}.account_id = ${account})`;

/** SQL: the ids of an account's faces in a thread, as an array. */
export const ownPersonaIdsSql = (thread: string, account: string): string =>
  `array(select own.id from persona own where own.thread_id = ${thread} and own.account_id = ${account})`;

/** SQL: the accounts that speak under their own name in a thread, and since when. */
export const namedParticipantsSql = (thread: string): string =>
  `(select named.account_id, named.created_at from persona named where named.thread_id = ${thread} and named.kind = 'named')`;
