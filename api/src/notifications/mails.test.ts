import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { outboxFolder } from "../platform/mail/mailer.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { people } from "../../../tests/people/people.ts";
import type { Person } from "../../../tests/people/person.ts";
import { settled } from "../../../tests/people/bell.ts";
import { forgetNotifications } from "./notificationJobs.ts";
import { sendDueMails } from "./sendDueMails.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person, tom: Person;
const title = "Stoma and rectal cancer: <b>will it be kept?</b>";
const tomorrow = () => new Date(Date.now() + 86_400_000);

beforeAll(async () => {
  open = await openTestHouse({ PUBLIC_URL: "https://tongxing.example.org" });
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom } = await people(open, { lin: "patient", tom: "carer" }));
  await open.house.database.read.query("update account set email_verified_at = now() where handle = 'lin'");
});
afterAll(() => open.close());
beforeEach(async () => {
  await open.asOwner("truncate notification, notification_item");
  await lin.does("updateReadingSettings", { locale: "EN", timeZone: "Asia/Shanghai" });
  await lin.does("updateNotificationSettings", { mail: "DAILY", mailHour: 8, isFullDetail: false });
});

/** The mails about news that lie in the outbox, as a mail program reads them. */
async function mails(): Promise<Email[]> {
  const folder = outboxFolder(open.house.config);
  const files = readdirSync(folder).toSorted();
  const all = await Promise.all(files.map((file) => PostalMime.parse(readFileSync(join(folder, file)))));
  return all.filter(({ headers }) => headers.some(({ key }) => key === "list-unsubscribe"));
}

/** Sends what is due at a moment, and gives what was sent. */
async function sentAt(moment: Date): Promise<Email[]> {
  const before = (await mails()).length;
  await sendDueMails(open.house, moment);
  return (await mails()).slice(before);
}

async function lineForLin(): Promise<void> {
  const thread = await lin.begins(board.id, title);
  await tom.replies(thread, "It was for my wife.");
  await settled(open);
}

const header = (mail: Email, key: string) => mail.headers.find((one) => one.key === key)?.value;

test("a digest comes once, says neither illness nor title, and one POST ends such mails", async () => {
  await lineForLin();
  expect(await sentAt(new Date())).toEqual([]);
  const [mail, ...more] = await sentAt(tomorrow());
  expect(more).toEqual([]);
  expect(mail!.to).toMatchObject([{ address: "lin@example.org" }]);
  for (const part of [mail!.subject, mail!.text, mail!.html]) {
    expect(part).not.toMatch(/stoma|cancer|rectal|kept|talk|tom/i);
  }
  expect(mail!.text).toContain("1 new reply");
  expect(mail!.html).toContain("1 new reply");
  expect(await sentAt(tomorrow())).toEqual([]);

  const link = header(mail!, "list-unsubscribe")!.slice(1, -1);
  expect(link).toMatch(/^https:\/\/tongxing\.example\.org\/unsubscribe\/[\w-]{43}$/);
  expect(header(mail!, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const here = link.replace("https://tongxing.example.org", open.url);
  expect((await fetch(here)).status).toBe(200);
  expect((await settings()).mail).toBe("DAILY");
  const posted = await fetch(here, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(posted.status).toBe(200);
  expect((await settings()).mail).toBe("NEVER");
  await lin.does("updateNotificationSettings", { mail: "DAILY" });
  const form = new FormData(); // as multipart/form-data, which RFC 8058 recommends
  form.set("List-Unsubscribe", "One-Click");
  expect((await fetch(here, { method: "POST", body: form })).status).toBe(200);
  expect((await settings()).mail).toBe("NEVER");
  expect((await fetch(`${open.url}/unsubscribe/${"x".repeat(43)}`, { method: "POST" })).url).toContain("done=0");
  await lineForLin();
  expect(await sentAt(tomorrow())).toEqual([]);
});

test("whoever reads without numbers gets mails without", async () => {
  await lin.does("updateReadingSettings", { hidesCounts: true });
  await lineForLin();
  await lineForLin();
  const [mail] = await sentAt(tomorrow());
  await lin.does("updateReadingSettings", { hidesCounts: false });
  expect(mail!.subject).toBe("News for you at Tongxing");
  expect(mail!.text).toContain("new replies");
  expect(
    mail!
      .text!.split("\n")
      .filter((line) => line.startsWith("- "))
      .join(),
  ).not.toMatch(/\d/);
});

async function settings() {
  const { viewer } = await lin.reads("{ viewer { notificationSettings { mail mailHour isFullDetail } } }");
  return viewer.notificationSettings;
}

test("two jobs at once send one mail", async () => {
  await lineForLin();
  const before = (await mails()).length;
  await Promise.all([1, 2, 3].map(() => sendDueMails(open.house, tomorrow())));
  expect((await mails()).length - before).toBe(1);
});

test("a mail whose sender died on the way is sent again as the same message", async () => {
  await lineForLin();
  const { read } = open.house.database;
  const handedOver = async () => {
    const [mail] = await sentAt(tomorrow());
    // As if the process had died between handing the mail over and noting it.
    await read.query("update notification set mailed_at = null");
    await read.query(
      `update notification_setting set mailing_due_at = $1, mailing_until = now()
       where account_id = (select id from account where handle = 'lin')`,
      [due],
    );
    return mail!.messageId;
  };
  const { rows } = await read.query<{ due: string }>(
    `select next_mail_at as due from notification_setting s join account a on a.id = s.account_id where handle = 'lin'`,
  );
  const due = rows[0]!.due;
  const first = await handedOver();
  expect(await handedOver()).toBe(first);
});

test("with full detail it says who and where, as text and not as markup, in the member's language", async () => {
  await lin.does("updateReadingSettings", { locale: "ZH" });
  await lin.does("updateNotificationSettings", { isFullDetail: true });
  await lineForLin();
  const [mail] = await sentAt(tomorrow());
  expect(mail!.subject).toBe("“同行”有 1 条新消息");
  expect(mail!.text).toContain(`1 条新回复：《${title}》（tom）`);
  expect(mail!.html).toContain("《Stoma and rectal cancer: &lt;b&gt;will it be kept?&lt;/b&gt;》");
  expect(mail!.html).toContain('lang="zh-CN"');
});

test("what the member does not want shown at once stands in a full mail as a warning, never as a title", async () => {
  const asked = {
    boardId: board.id,
    title: "Her last week",
    body: "She is gone.",
    contentWarnings: [{ kind: "DEATH" }],
  };
  const { thread } = await lin.does("createThread", asked, "thread { id number slug }");
  const lineOf = async () => {
    await lin.does("updateNotificationSettings", { isFullDetail: true }); // and the next mail is due tomorrow
    await tom.replies(thread, "Here.");
    await settled(open);
    const [mail] = await sentAt(tomorrow());
    await lin.does("markThreadRead", { threadId: thread.id, upToNumber: 100 });
    return `${mail!.text} ${mail!.html}`;
  };
  const covered = await lineOf();
  expect(covered).toContain("1 new reply: a thread that warns of death: tom");
  expect(covered).not.toMatch(/her.last.week/i);
  await lin.does("setWarningPreferences", { preferences: [{ kind: "DEATH", treatment: "SHOW" }] });
  expect(await lineOf()).toContain("1 new reply: “Her last week”: tom");
});

test("instant mails gather two minutes; what was read meanwhile, or can't be seen any more, is not in them", async () => {
  await lin.does("updateNotificationSettings", { mail: "INSTANTLY" });
  await lineForLin();
  expect(await sentAt(new Date(Date.now() + 60_000))).toEqual([]);
  await lineForLin();
  const [mail, ...more] = await sentAt(new Date(Date.now() + 150_000));
  expect([mail!.subject, more]).toEqual(["2 news for you at Tongxing", []]);

  const thread = await lin.begins(board.id, "Another");
  const post = await tom.replies(thread, "taken back");
  await settled(open);
  await tom.does("withdrawPost", { postId: post.id });
  expect(await sentAt(new Date(Date.now() + 150_000))).toEqual([]);
});

test("nothing goes to an address that nobody proved", async () => {
  const thread = await tom.begins(board.id, "Unproved");
  await lin.replies(thread, "words");
  await settled(open);
  expect((await sentAt(tomorrow())).filter(({ to }) => to?.[0]?.address === "tom@example.org")).toEqual([]);
});

test("a digest is due at the member's hour, on the day that the clocks change, too", async () => {
  await lin.does("updateReadingSettings", { timeZone: "Europe/Berlin" });
  await lin.does("updateNotificationSettings", { mailHour: 7, mail: "WEEKLY" });
  await lineForLin();
  const { rows } = await open.house.database.read.query<{ at: string }>(
    "select s.next_mail_at as at from notification_setting s join account a on a.id = s.account_id where a.handle = 'lin'",
  );
  const shown = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Berlin",
    weekday: "long",
    hour: "numeric",
    hourCycle: "h23",
  });
  expect(shown.format(new Date(rows[0]!.at))).toMatch(/Monday.*07|07.*Monday/);
  const refused = await lin.does("updateNotificationSettings", { mailHour: 24 });
  expect(refused.userErrors).toMatchObject([{ code: "INVALID_VALUE" }]);
});

test("what was read three months ago is forgotten, and everything after a year", async () => {
  await lineForLin();
  await lineForLin();
  const { read } = open.house.database;
  const [one, two] = (await read.query<{ id: string }>("select id from notification order by id")).rows;
  await read.query("update notification set read_at = now() where id = $1", [one!.id]);
  const left = async (days: number) => {
    await forgetNotifications(open.house, new Date(Date.now() + days * 86_400_000));
    return (await read.query<{ id: string }>("select id from notification")).rows.map(({ id }) => id);
  };
  expect(await left(89)).toHaveLength(2);
  expect(await left(91)).toEqual([two!.id]);
  expect(await left(366)).toEqual([]);
});
