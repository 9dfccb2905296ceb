import { outboxFolder } from "../../api/src/platform/mail/mailer.ts";
import { readOutbox, type OutboxMailRow } from "../../api/src/platform/mail/outbox.ts";
import type { TestHouse } from "../support/house.ts";

/** The mails that lie in the house's outbox for an address, newest first. */
export async function mailsTo({ house }: TestHouse, address: string): Promise<OutboxMailRow[]> {
  const { nodes } = await readOutbox(outboxFolder(house.config), { size: 100, direction: "forward", key: null }, "all");
  return nodes.filter((mail) => mail.to === address);
}

/** Waits until so many mails to an address were written, and gives the newest. @throws after four seconds */
export async function awaitMail(house: TestHouse, address: string, count = 1): Promise<OutboxMailRow> {
  const end = Date.now() + 4_000;
  for (;;) {
    const mails = await mailsTo(house, address);
    if (mails.length >= count) return mails[0]!;
    if (Date.now() > end) throw new Error(`${mails.length} of ${count} mails were written in time`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The token in a mailed link. */
export function tokenIn(mail: OutboxMailRow): string {
  const [, token] = /token=([\w-]+)/.exec(mail.text) ?? [];
  if (!token) throw new Error("there is no link in this mail");
  return token;
}
