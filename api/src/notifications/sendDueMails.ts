import { readMailAddressee, type MailAddressee } from "../identity/mailAddressee.queries.ts";
import { readFoldedAway } from "../identity/personas/folds.ts";
import { pageLinks } from "../identity/links.ts";
import { pageRequest } from "../kernel/pagination.ts";
import type { House } from "../platform/graphql/context.ts";
import { claimDueMails, mailBatch, keepUnsubscribeHash, settleMail, type DueMail } from "./dueMails.queries.ts";
import { mailLines } from "./mailLines.ts";
import { writeMail } from "./mailText.ts";
import { readNotifications, type NotificationRow } from "./notification.queries.ts";
import { nextDigest } from "./setting.queries.ts";
import type { NotificationKindWord } from "./words.ts";
import { unsubscribeToken } from "./unsubscribe.ts";

/** So many lines go into a mail; the page has the rest. */
const longestMail = 30;

/**
 * Mails what is due at a moment. Safe to be run twice, also at once: an account's mail is claimed first, what it told
 * is marked after, and a mail that is sent again after a crash between the two is the same message to its reader.
 */
export async function sendDueMails(house: House, now: Date): Promise<void> {
  for (;;) {
    const claimed = await claimDueMails(house.database.read, { now });
    for (const due of claimed) await sendOne(house, due, now);
    if (claimed.length < mailBatch) return;
  }
}

async function sendOne(house: House, due: DueMail, now: Date): Promise<void> {
  const { accountId } = due;
  const reader = house.database.read;
  const addressee = due.mail === "never" ? null : await readMailAddressee(reader, house.encryption, accountId);
  const news = addressee ? await unmailed(house, addressee) : [];
  try {
    if (addressee && news.length > 0) await house.mailer.send(await mailTo(house, due, addressee, news));
  } catch (error) {
    // The claim runs out by itself, and the mail is tried again then.
    house.log.warn({ err: { name: (error as Error).name } }, "a mail about news could not be handed over");
    return;
  }
  await settleMail(reader, {
    accountId,
    ids: news.map(({ uuid }) => uuid),
    moments: news.map(({ updatedAt }) => updatedAt),
    next: nextDigest(due, now),
  });
}

/** Whoever is called is mailed at once, whatever they chose for news. */
const hasOwnMail = (kind: NotificationKindWord): boolean => kind === "crisisCalled";

/** What the member may see now and wants to hear of, has not read, and was not mailed before. */
async function unmailed(house: House, { viewer }: MailAddressee): Promise<NotificationRow[]> {
  const page = pageRequest({ first: longestMail }, longestMail);
  const { read } = house.database;
  const away = await readFoldedAway(read, house, viewer.accountId);
  const { nodes } = await readNotifications(read, { viewer, away }, "unread", page);
  return nodes.filter(
    ({ kind, mailedAt, updatedAt }) => !hasOwnMail(kind) && (mailedAt === null || mailedAt < updatedAt),
  );
}

async function mailTo(
  house: House,
  { accountId, dueAt, isFullDetail }: DueMail,
  addressee: MailAddressee,
  news: NotificationRow[],
) {
  const links = pageLinks(house.config);
  const token = unsubscribeToken(house.secrets, accountId);
  await keepUnsubscribeHash(house.database.read, { accountId, hash: house.secrets.hash(token) });
  const unsubscribe = links.unsubscribe(token);
  const lines = await mailLines(house, addressee, news, isFullDetail);
  const mail = writeMail(addressee, lines, {
    all: links.notifications,
    settings: links.notificationSettings,
    unsubscribe,
  });
  const id = house.secrets.hash(`mail ${accountId} ${dueAt}`).toString("hex").slice(0, 32);
  const owner = { accountId, letsIn: false };
  return {
    to: addressee.email,
    owner,
    ...mail,
    unsubscribe,
    messageId: `<${id}@${new URL(links.notifications).hostname}>`,
  };
}
