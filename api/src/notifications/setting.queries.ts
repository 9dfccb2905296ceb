import { statement, type Reader } from "../platform/database/statement.ts";
import { nextLocalHour } from "./localHour.ts";
import type { MailFrequencyWord } from "./words.ts";

/** How a member wants to be told by mail. */
export interface NotificationSetting {
  mail: MailFrequencyWord;
  mailHour: number;
  isFullDetail: boolean;
}

/** The settings, and where the member lives. */
export interface MailRhythm extends NotificationSetting {
  timeZone: string;
}

const settingsOf = statement<{ accountId: string }, MailRhythm>(
  "notificationSettings",
  `select s.mail, s.mail_hour as "mailHour", s.is_full_detail as "isFullDetail",
     (select a.time_zone from account a where a.id = s.account_id) as "timeZone"
   from notification_setting s where s.account_id = :accountId::uuid`,
);

/** A member's own settings. */
export async function readSetting(reader: Reader, accountId: string): Promise<MailRhythm> {
  const [found] = await settingsOf(reader, { accountId });
  return found!;
}

/** When the next digest is due; null for those who want none. */
export function nextDigest({ mail, mailHour, timeZone }: Omit<MailRhythm, "isFullDetail">, now: Date): Date | null {
  return mail === "never" ? null : nextLocalHour(now, timeZone, mailHour, mail === "weekly");
}
