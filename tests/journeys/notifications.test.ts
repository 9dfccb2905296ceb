import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendDueMails } from "../../api/src/notifications/sendDueMails.ts";
import { addBoard } from "../support/boards.ts";
import {
  complaintsOf,
  fitsItsWidth,
  isAccessible,
  keepPicture,
  newContext,
  openBrowser,
  opens,
  signsIn,
  type Language,
} from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { settled } from "../people/bell.ts";
import { mailsTo } from "../people/identityMails.ts";
import { people } from "../people/people.ts";
import { passwordOf, type Person, type ThreadRef } from "../people/person.ts";

let open: TestHouse;
let browser: Browser;
let lin: Person;
let tom: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  ({ lin, tom } = await people(open, { lin: "patient", tom: "carer" }));
  await open.house.database.read.query("update account set email_verified_at = now()");
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});
beforeEach(async () => {
  await open.asOwner("truncate notification, notification_item, following");
});

async function signIn(context: BrowserContext, handle: string): Promise<Page> {
  const page = await context.newPage();
  await signsIn(page, handle);
  return page;
}

const badge = (page: Page) => page.locator('header a[href="/notifications"] span');
const words = {
  en: {
    all: "Mark all as read",
    undo: "Undo",
    reply: "tom replied in",
    post: "No more mails",
    done: /no more mails about/,
  },
  zh: { all: "全部标为已读", undo: "撤销", reply: "tom 回复了", post: "不再接收邮件", done: /不会再收到/ },
} as const;

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const { all, undo, reply, post, done } = words[language];

  beforeEach(() => lin.does("updateReadingSettings", { locale: language.toUpperCase() }));

  test("the badge comes live on two devices; what is read on one is read on the other; all can be marked and unmarked", async () => {
    const phone = await newContext(browser, open.url, { language, width: 360, height: 740, theme: "dark" });
    const desk = await newContext(browser, open.url, { language });
    const [onPhone, atDesk] = [await signIn(phone, "lin"), await signIn(desk, "lin")];
    const complaints = [complaintsOf(onPhone), complaintsOf(atDesk)];
    const thread = await lin.begins(boardId, language === "zh" ? "能保住吗？" : "Can it be kept?");
    // The bell listens once its page is idle.
    await Promise.all([onPhone, atDesk].map((page) => page.waitForTimeout(1_500)));
    await tom.replies(thread, "We were told the same.");
    await badge(onPhone).waitFor();
    await badge(atDesk).waitFor();
    expect(await badge(atDesk).textContent()).toBe("1");

    await opens(atDesk, "/notifications");
    await isAccessible(atDesk, "notifications");
    await keepPicture(atDesk, `notifications-${language}`);
    await atDesk.getByRole("button", { name: all }).click();
    await badge(onPhone).waitFor({ state: "detached" });
    await atDesk.getByRole("button", { name: undo }).click();
    await badge(onPhone).waitFor();

    await opens(onPhone, "/notifications");
    await fitsItsWidth(onPhone, "notifications");
    await keepPicture(onPhone, `notifications-phone-${language}`);
    await onPhone.getByRole("link", { name: reply }).click();
    await onPhone.waitForURL(/post=2/);
    await badge(atDesk).waitFor({ state: "detached" });

    await opens(onPhone, "/me/notifications");
    await fitsItsWidth(onPhone, "settings of notifications");
    await isAccessible(onPhone, "settings of notifications");
    await keepPicture(onPhone, `notification-settings-phone-${language}`);
    expect(complaints.flat()).toEqual([]);
    await phone.close();
    await desk.close();
  }, 240_000);

  test("somebody follows a thread by its head, and finds it among what they chose", async () => {
    const thread = await tom.begins(boardId, "To be followed");
    const context = await newContext(browser, open.url, { language });
    const page = await signIn(context, "lin");
    await opens(page, `/t/${thread.number}`);
    await page.selectOption("select[name=level]", "WATCHING");
    await expect.poll(() => levelOf(thread)).toBe("WATCHING");
    await opens(page, "/me/notifications");
    await page.getByText("To be followed").waitFor();
    await keepPicture(page, `following-${language}`);
    await context.close();
  }, 120_000);

  test("a digest arrives, and its link ends such mails by one POST, without signing in or a script", async () => {
    await lin.does("updateNotificationSettings", { mail: "DAILY" });
    await tom.replies(await lin.begins(boardId, "Diet"), "Rice.");
    await settled(open);
    await sendDueMails(open.house, new Date(Date.now() + 86_400_000));
    const link = await unsubscribeLink("lin@example.org");
    const context = await newContext(browser, open.url, { language, javaScript: false });
    const page = await context.newPage();
    await page.goto(new URL(link).pathname);
    expect(await mailOf()).toBe("DAILY");
    await keepPicture(page, `unsubscribe-${language}`);
    await page.getByRole("button", { name: post }).click();
    await page.getByText(done).waitFor();
    expect(await mailOf()).toBe("NEVER");
    await context.close();

    await lin.does("updateNotificationSettings", { mail: "DAILY" });
    const answer = await fetch(new URL(new URL(link).pathname, open.url), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect([answer.status, await mailOf()]).toEqual([200, "NEVER"]);
  }, 120_000);

  test("without a script the list marks all as read, and takes it back", async () => {
    await tom.replies(await lin.begins(boardId, "Plain"), "words");
    await settled(open);
    const context = await newContext(browser, open.url, { language, javaScript: false });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.fill("input[name=login]", "lin");
    await page.fill("input[name=password]", passwordOf("lin"));
    await page.press("input[name=password]", "Enter");
    await page.goto("/notifications");
    expect(await badge(page).textContent()).toBe("1");
    await page.getByRole("button", { name: all }).click();
    await page.getByRole("button", { name: undo }).waitFor();
    expect(await badge(page).count()).toBe(0);
    await page.getByRole("button", { name: undo }).click();
    await badge(page).waitFor();
    await context.close();
  }, 120_000);
});

async function levelOf(thread: ThreadRef): Promise<string> {
  const { thread: read } = await lin.reads("query ($id: ID!) { thread(id: $id) { viewerFollowLevel } }", {
    id: thread.id,
  });
  return read.viewerFollowLevel;
}

async function mailOf(): Promise<string> {
  return (await lin.reads("{ viewer { notificationSettings { mail } } }")).viewer.notificationSettings.mail;
}

async function unsubscribeLink(address: string): Promise<string> {
  for (const { text } of await mailsTo(open, address)) {
    const [link] = /http\S+\/unsubscribe\/\S+/.exec(text) ?? [];
    if (link) return link;
  }
  throw new Error("no digest has come");
}
