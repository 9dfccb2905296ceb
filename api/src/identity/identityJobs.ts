import type { House } from "../platform/graphql/context.ts";
import { jobNames } from "./jobNames.ts";
import { sendPasswordResetMail, sendSignUpMail } from "./sendAccountMails.ts";

/** Does this room's work that comes after the answer. */
export function workForIdentity(house: House): void {
  const { jobs } = house;
  jobs.work(jobNames.signUpMail, ({ accountId }) => sendSignUpMail(house, accountId as string));
  jobs.work(jobNames.passwordResetMails, async ({ accountIds }) => {
    for (const accountId of accountIds as string[]) await sendPasswordResetMail(house, accountId);
  });
  jobs.work(jobNames.forgetExpired, () => forgetExpired(house), { every: "17 3 * * *" });
}

/** Sessions and links that open nothing any more; a revoked access token is kept for a month. */
async function forgetExpired({ database }: House): Promise<void> {
  for (const sql of [
    `delete from session where expires_at < now()`,
    `delete from one_time_token where expires_at < now() - interval '1 day'`,
    `delete from access_token where revoked_at < now() - interval '30 days'`,
  ]) {
    await database.read.query(sql);
  }
}
