import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { CommandContext } from "../platform/command.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { nextDigest, readSetting, type NotificationSetting } from "./setting.queries.ts";

export type UpdateNotificationSettings = { [Key in keyof NotificationSetting]?: NotificationSetting[Key] | null };

const keepSetting = statement<NotificationSetting & { accountId: string; next: Date | null }, object>(
  "keepNotificationSetting",
  `update notification_setting set mail = :mail, mail_hour = :mailHour::int, is_full_detail = :isFullDetail::boolean,
     next_mail_at = :next::timestamptz
   where account_id = :accountId::uuid`,
);

/**
 * Changes how a member is told by mail; what is left out stays. What waits to be mailed comes at the new hour.
 * UserErrors: INVALID_VALUE (an hour outside 0 to 23).
 */
export async function updateNotificationSettings(
  { em, viewer, now }: CommandContext,
  input: UpdateNotificationSettings,
): Promise<Outcome<string>> {
  const { accountId } = viewer;
  const { mailHour } = input;
  if (mailHour != null && (mailHour < 0 || mailHour > 23)) return refused("INVALID_VALUE", ["mailHour"]);
  const reader = transactionReader(em);
  const before = await readSetting(reader, accountId);
  const chosen = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
  const after = { ...before, ...chosen };
  await keepSetting(reader, { ...after, accountId, next: nextDigest(after, now) });
  return done(accountId);
}
