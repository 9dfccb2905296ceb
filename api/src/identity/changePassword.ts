import { LockMode } from "@mikro-orm/postgresql";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { runCommand, type CommandContext } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Account } from "./account.entity.ts";
import { endSessions, forgetSessions } from "./endSessions.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { refusePassword } from "./passwordRules.ts";
import { requireBrowser } from "./requireBrowser.ts";

export interface ChangePassword {
  currentPassword: string;
  newPassword: string;
}

/**
 * Changes the password and ends the other sessions. UserErrors: WRONG_PASSWORD, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG,
 * PASSWORD_TOO_COMMON. @throws FORBIDDEN for access tokens; RATE_LIMITED, as signing in
 */
export async function changePassword(context: RequestContext, input: ChangePassword): Promise<Outcome<string>> {
  const { house, caller } = context;
  const viewer = requireBrowser(context.viewer);
  await house.limits.signIn(`account ${viewer.accountId}`, caller.address);
  const account = await house.database.fork().findOneOrFail(Account, viewer.accountId);
  if (!(await isPassword(account.passwordHash, input.currentPassword)))
    return refused("WRONG_PASSWORD", ["currentPassword"]);
  await house.limits.signedIn(`account ${viewer.accountId}`);
  const wrong = refusePassword(input.newPassword, account);
  if (wrong) return refused(wrong, ["newPassword"]);
  const passwordHash = await hashPassword(input.newPassword);
  const outcome = await runCommand(context, (unit) => replacePassword(unit, account.passwordHash, passwordHash));
  if (!outcome.userErrors) forgetSessions(context, viewer.accountId);
  return outcome;
}

/** WRONG_PASSWORD too when it was changed while this was being checked. */
async function replacePassword(
  { em, viewer }: CommandContext,
  checked: string,
  hash: string,
): Promise<Outcome<string>> {
  const account = await em.findOneOrFail(Account, { id: viewer.accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (account.passwordHash !== checked) return refused("WRONG_PASSWORD", ["currentPassword"]);
  account.changePassword(hash);
  await endSessions(em, account, viewer.sessionId);
  return done(account.id);
}
