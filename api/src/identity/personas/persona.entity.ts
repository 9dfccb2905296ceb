import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";

const PersonaSchema = defineEntity({
  name: "Persona",
  tableName: "persona",
  properties: {
    id: p.uuid().primary(),
    threadId: p.uuid(),
    kind: p.enum(["named", "pseudonymous"] as const),
    accountId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});

/** The public face of an account in one thread. Everything that is said hangs on it, never on the account. */
export class Persona extends PersonaSchema.class {
  /** A face that says whose it is. */
  static named(threadId: string, accountId: string, now: Date): Persona {
    const persona = new Persona();
    Object.assign(persona, { id: newId(), threadId, kind: "named", accountId, createdAt: now });
    return persona;
  }
}

PersonaSchema.setClass(Persona);
