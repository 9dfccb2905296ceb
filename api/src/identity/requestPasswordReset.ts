import { done, type Outcome } from "../kernel/outcome.ts";
import { runGuestCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { readAddressHolders } from "./account.queries.ts";
import { normalEmail } from "./email.ts";
import { jobNames } from "./jobNames.ts";

/**
 * Has the links mailed by which the owner of an address may choose a new password. The same is done whether anybody
 * has the address: one look, one job; the mails are written after the answer. @throws RATE_LIMITED
 */
export async function requestPasswordReset(context: RequestContext, input: { email: string }): Promise<Outcome<true>> {
  await context.house.limits.costly(context.caller.address);
  const accountIds = await readAddressHolders(context.house.database.read, normalEmail(input.email));
  return runGuestCommand(context, async ({ em, house }) => {
    await house.jobs.enqueue(em, jobNames.passwordResetMails, { accountIds });
    return done(true as const);
  });
}
