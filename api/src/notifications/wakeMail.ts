import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";

/** Pressing news are gathered for so long before they are mailed to those who want them at once. */
const gatheringMs = 2 * 60_000;

const wake = statement<{ ids: string[]; moment: Date }, object>(
  "wakeMail",
  `update notification_setting s set next_mail_at = least(s.next_mail_at, :moment::timestamptz)
   where s.account_id = any(:ids::uuid[]) and s.mail = 'instantly'`,
);

/** Sees to it that those who want pressing news at once are mailed soon; everybody else's mail has its hour. */
export async function wakeMail(
  em: EntityManager,
  told: { accountId: string; isPressing: boolean }[],
  now: Date,
): Promise<void> {
  const ids = told.filter(({ isPressing }) => isPressing).map(({ accountId }) => accountId);
  if (ids.length === 0) return;
  await wake(transactionReader(em), { ids: ids.toSorted(), moment: new Date(now.getTime() + gatheringMs) });
}
