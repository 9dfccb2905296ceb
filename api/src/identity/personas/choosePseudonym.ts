import { randomInt } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { colourCount, pseudonymCount } from "./pseudonyms.ts";

const takenPseudonyms = statement<{ threadId: string }, { pseudonym: number }>(
  "takenPseudonyms",
  `select pseudonym from persona where thread_id = :threadId::uuid and kind = 'pseudonymous'`,
);

/**
 * A pair of words that nobody in the thread has yet, and a colour. Drawn by lot, not out of who asks: what could be
 * worked out from an account could be worked back. @throws when a thread has used up all of them
 */
export async function choosePseudonym(
  em: EntityManager,
  threadId: string,
): Promise<{ pseudonym: number; colour: number }> {
  const taken = new Set((await takenPseudonyms(transactionReader(em), { threadId })).map(({ pseudonym }) => pseudonym));
  const free = Array.from({ length: pseudonymCount }, (_, number) => number).filter((number) => !taken.has(number));
  if (free.length === 0) throw new Error("Every pseudonym of this thread is taken.");
  return { pseudonym: free[randomInt(free.length)]!, colour: randomInt(colourCount) };
}
