import { randomUUID } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/postgresql";

const PersonaSchema = defineEntity({
  name: "Persona",
  tableName: "persona",
  properties: {
    id: p.uuid().primary(),
    threadId: p.uuid(),
    kind: p.enum(["named", "pseudonymous"] as const),
    accountId: p.uuid().nullable(),
    pseudonym: p.smallint().nullable(),
    colour: p.smallint().nullable(),
    createdAt: p.datetime(),
  },
});

/**
 * The public face of an account in one thread. Everything that is said hangs on it, never on the account. Its id is
 * drawn by lot, unlike most others: a face can come into being by a reaction, which only one reader is told of, and an id
 * with a time in it would tell everybody, once the face speaks, when that was.
 */
export class Persona extends PersonaSchema.class {
  /** A face that says whose it is. */
  static named(threadId: string, accountId: string, now: Date): Persona {
    const persona = new Persona();
    const noPseudonym = { pseudonym: null, colour: null };
    return Object.assign(persona, {
      id: randomUUID(),
      threadId,
      kind: "named",
      accountId,
      ...noPseudonym,
      createdAt: now,
    });
  }

  /** A face that does not; whose it is knows the vault alone. */
  static pseudonymous(threadId: string, face: { pseudonym: number; colour: number }, now: Date): Persona {
    const persona = new Persona();
    return Object.assign(persona, {
      ...{ id: randomUUID(), threadId, kind: "pseudonymous", accountId: null, ...face, createdAt: now },
    });
  }
}

PersonaSchema.setClass(Persona);
