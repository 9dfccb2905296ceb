import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { runGuestCommand, type CommandContext } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { AccessToken } from "./accessToken.entity.ts";
import { Account } from "./account.entity.ts";
import { beginSession, enterSession } from "./beginSession.ts";
import { endSessions, forgetSessions } from "./endSessions.ts";
import { findGoodLink } from "./link.ts";
import { OneTimeToken } from "./oneTimeToken.entity.ts";
import { hashPassword } from "./passwords.ts";
import { refusePassword } from "./passwordRules.ts";
import { proveAddress } from "./verifyEmail.ts";

export interface ResetPassword {
  token: string;
  newPassword: string;
}

/**
 * Chooses a new password by a mailed link, and signs the browser in. Whoever was in is out: all sessions end, access
 * tokens and other links are void. The address is proved by the same. UserErrors: LINK_INVALID, PASSWORD_TOO_SHORT,
 * PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON.
 */
export async function resetPassword(context: RequestContext, input: ResetPassword): Promise<Outcome<string>> {
  const account = await runGuestCommand(context, (unit) => accountOf(unit, input.token));
  if (account.userErrors) return { userErrors: account.userErrors };
  const wrong = refusePassword(input.newPassword, account.value);
  if (wrong) return refused(wrong, ["newPassword"]);
  const passwordHash = await hashPassword(input.newPassword);
  const outcome = await runGuestCommand(context, (unit) => replaceForgotten(unit, context, input.token, passwordHash));
  if (outcome.userErrors) return outcome;
  forgetSessions(context, account.value.id);
  await enterSession(context, outcome.value);
  return done(account.value.id);
}

async function accountOf({ em, now, house }: CommandContext<Viewer>, token: string): Promise<Outcome<Account>> {
  const link = await findGoodLink(em, house.secrets, "resetPassword", token, now);
  const account = link && (await em.findOne(Account, { id: link.accountId }));
  return account?.maySignIn ? done(account) : refused("LINK_INVALID", ["token"]);
}

async function replaceForgotten(
  unit: CommandContext<Viewer>,
  context: RequestContext,
  token: string,
  passwordHash: string,
): Promise<Outcome<string>> {
  const { em, now } = unit;
  const found = await accountOf(unit, token);
  if (found.userErrors) return { userErrors: found.userErrors };
  const account = found.value;
  account.changePassword(passwordHash);
  await proveAddress(em, account, now);
  await endSessions(em, account, null);
  for (const access of await em.find(AccessToken, { accountId: account.id, revokedAt: null })) {
    access.revoke(now);
    account.sessionEnded(access.id);
  }
  for (const link of await em.find(OneTimeToken, { accountId: account.id, usedAt: null })) link.use(now);
  return done(beginSession(em, context, account.id, now));
}
