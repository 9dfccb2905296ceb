import { LockMode, type EntityManager } from "@mikro-orm/postgresql";
import type { Secrets } from "../platform/secrets.ts";
import { OneTimeToken, type LinkKind } from "./oneTimeToken.entity.ts";

/** A mailed link's token, whatever has become of it; locked until the commit, so that it is used once. */
export function findLink(
  em: EntityManager,
  secrets: Secrets,
  kind: LinkKind,
  secret: string,
): Promise<OneTimeToken | null> {
  return em.findOne(OneTimeToken, { tokenHash: secrets.hash(secret), kind }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** A link that still opens something; null for a wrong, used or expired one. */
export async function findGoodLink(
  em: EntityManager,
  secrets: Secrets,
  kind: LinkKind,
  secret: string,
  now: Date,
): Promise<OneTimeToken | null> {
  const token = await findLink(em, secrets, kind, secret);
  return token?.isGood(now) ? token : null;
}
