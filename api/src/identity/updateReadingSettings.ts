import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { CommandContext } from "../platform/command.ts";
import { Account, type ReadingSettings } from "./account.entity.ts";
import { given, type Nullable } from "./given.ts";
import { isTimeZone } from "./timeZone.ts";

/** Changes how the house is shown to the member; what is left out stays. UserErrors: INVALID_VALUE (time zone). */
export async function updateReadingSettings(
  { em, viewer }: CommandContext,
  input: Nullable<ReadingSettings>,
): Promise<Outcome<string>> {
  const settings = given<ReadingSettings>(input);
  if (settings.timeZone !== undefined && !isTimeZone(settings.timeZone)) return refused("INVALID_VALUE", ["timeZone"]);
  const account = await em.findOneOrFail(Account, { id: viewer.accountId });
  account.arrangeReading(settings);
  return done(account.id);
}
