import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";

const hourMs = 3_600_000;

/** How long each kind of link is good for, in milliseconds. */
export const linkLifetimes = { verifyEmail: 7 * 24 * hourMs, resetPassword: hourMs } as const;

export type LinkKind = keyof typeof linkLifetimes;

const OneTimeTokenSchema = defineEntity({
  name: "OneTimeToken",
  tableName: "one_time_token",
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob(),
    accountId: p.uuid(),
    kind: p.enum(["verifyEmail", "resetPassword"] as const),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});

/** The secret in a mailed link, good for one use. The secret itself is only in that mail. */
export class OneTimeToken extends OneTimeTokenSchema.class {
  static issue(given: { accountId: string; tokenHash: Buffer; kind: LinkKind; now: Date }): OneTimeToken {
    const { now, ...rest } = given;
    const token = new OneTimeToken();
    const expiresAt = new Date(now.getTime() + linkLifetimes[given.kind]);
    Object.assign(token, { ...rest, id: newId(), createdAt: now, expiresAt, usedAt: null });
    return token;
  }

  isGood(now: Date): boolean {
    return this.usedAt === null && this.expiresAt > now;
  }

  use(now: Date): void {
    this.usedAt = now;
  }
}

OneTimeTokenSchema.setClass(OneTimeToken);
