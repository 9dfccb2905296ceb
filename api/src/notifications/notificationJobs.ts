import { statement } from "../platform/database/statement.ts";
import type { House } from "../platform/graphql/context.ts";
import { sendDueMails } from "./sendDueMails.ts";

/** Notifications are kept for so many days after they were read, and none for longer than the other. */
const daysAfterReading = 90;
const longestDays = 365;

const forgetReadNotifications = statement<{ now: Date }, object>(
  "forgetReadNotifications",
  `delete from notification where read_at < :now::timestamptz - interval '${daysAfterReading} days'`,
);

const forgetOldNotifications = statement<{ now: Date }, object>(
  "forgetOldNotifications",
  `delete from notification where updated_at < :now::timestamptz - interval '${longestDays} days'`,
);

/** Deletes what was read long ago, and what is old. */
export async function forgetNotifications({ database }: House, now: Date): Promise<void> {
  await forgetReadNotifications(database.read, { now });
  await forgetOldNotifications(database.read, { now });
}

/** Mails what is due, each minute; forgets what is old, each night. */
export function workForNotifications(house: House): void {
  const { jobs } = house;
  jobs.work("notifications.sendDueMails", () => sendDueMails(house, new Date()), { every: "* * * * *" });
  jobs.work("notifications.forget", () => forgetNotifications(house, new Date()), { every: "27 3 * * *" });
}
