import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";
import type { AccessTokenScopeWord } from "./words.ts";

const AccessTokenSchema = defineEntity({
  name: "AccessToken",
  tableName: "access_token",
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob(),
    accountId: p.uuid(),
    name: p.string(),
    scope: p.enum(["read", "write"] as const),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** What an integrator's program signs in with. The secret itself was shown once and is not here. */
export class AccessToken extends AccessTokenSchema.class {
  static create(given: {
    accountId: string;
    tokenHash: Buffer;
    name: string;
    scope: AccessTokenScopeWord;
    now: Date;
  }): AccessToken {
    const { now, ...rest } = given;
    const token = new AccessToken();
    Object.assign(token, { ...rest, id: newId(), createdAt: now, lastUsedAt: null, revokedAt: null });
    return token;
  }

  revoke(now: Date): void {
    this.revokedAt = now;
  }
}

AccessTokenSchema.setClass(AccessToken);
