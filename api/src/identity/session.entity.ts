import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";

/** A session lasts this long after its last use. */
export const sessionDays = 60;
const dayMs = 86_400_000;

const SessionSchema = defineEntity({
  name: "Session",
  tableName: "session",
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob(),
    accountId: p.uuid(),
    device: p.string(),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});

/** A browser that somebody signed in with. The token itself is only in that browser's cookie. */
export class Session extends SessionSchema.class {
  static begin(given: { accountId: string; tokenHash: Buffer; device: string; now: Date }): Session {
    const { now, ...rest } = given;
    const session = new Session();
    const expiresAt = new Date(now.getTime() + sessionDays * dayMs);
    Object.assign(session, { ...rest, id: newId(), createdAt: now, lastSeenAt: now, expiresAt });
    return session;
  }
}

SessionSchema.setClass(Session);
