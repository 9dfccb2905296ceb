import type { EntityManager } from "@mikro-orm/postgresql";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { Viewer } from "../kernel/viewer.ts";
import type { CommandContext } from "../platform/command.ts";
import { Account } from "./account.entity.ts";
import { findLink } from "./link.ts";

/**
 * Proves an address by the link that was mailed to it. Opening it twice is no mistake. UserErrors: LINK_INVALID, also
 * when another account has proved the address meanwhile.
 */
export async function verifyEmail(
  { em, now, house }: CommandContext<Viewer>,
  input: { token: string },
): Promise<Outcome<true>> {
  const link = await findLink(em, house.secrets, "verifyEmail", input.token);
  const account = link && (await em.findOne(Account, { id: link.accountId }));
  if (!account?.maySignIn) return refused("LINK_INVALID", ["token"]);
  if (link!.usedAt !== null && account.emailVerifiedAt !== null) return done(true);
  if (!link!.isGood(now) || !(await proveAddress(em, account, now))) return refused("LINK_INVALID", ["token"]);
  link!.use(now);
  return done(true);
}

/** Makes the address the account's own, unless it is somebody else's by now; two at once wait for each other. */
export async function proveAddress(em: EntityManager, account: Account, now: Date): Promise<boolean> {
  if (account.emailVerifiedAt !== null) return true;
  await em.execute(`select pg_advisory_xact_lock(${addresses}, hashtext(lower(?)))`, [account.email]);
  const [other] = await em.execute(
    `select id from account where email = ?::citext and email_verified_at is not null and id <> ?::uuid`,
    [account.email, account.id],
  );
  if (other) return false;
  account.confirmEmail(now);
  return true;
}

const addresses = 2;
