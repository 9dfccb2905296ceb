import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
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
  type Device,
  type Language,
} from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { people } from "../people/people.ts";
import { passwordOf, type Person, type ThreadRef } from "../people/person.ts";

let open: TestHouse;
let browser: Browser;
let tom: Person;
let lin: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  ({ tom, lin } = await people(open, { tom: "carer", lin: "patient" }));
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

beforeEach(() => open.house.database.read.query("delete from draft"));

const field = "#reply textarea[name=body]";

interface Opened {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

async function onDevice(device: Device = {}): Promise<Opened> {
  const context = await newContext(browser, open.url, device);
  context.setDefaultTimeout(30_000); // two browsers and a house share the machine
  const page = await context.newPage();
  await signsIn(page, "lin");
  return { page, context, complaints: complaintsOf(page) };
}

const writes = (page: Page, text: string) => page.locator(field).pressSequentially(text);
const shows = (page: Page, text: string) =>
  page.waitForFunction(
    ([selector, wanted]) => document.querySelector<HTMLTextAreaElement>(selector!)?.value === wanted,
    [field, text],
  );

async function draftOf(thread: ThreadRef): Promise<string | null> {
  const { viewer } = await lin.reads("query ($id: ID!) { viewer { draft(subjectId: $id) { body } } }", {
    id: thread.id,
  });
  return viewer.draft?.body ?? null;
}

/** Waits until the house holds this as lin's draft. */
async function holds(thread: ThreadRef, text: string | null): Promise<void> {
  await expect.poll(() => draftOf(thread), { timeout: 30_000 }).toBe(text);
}

const words = {
  en: {
    saved: /^Saved \d\d:\d\d/,
    from: /Your draft from Chrome/,
    two: "You wrote something else on another device",
    keepMine: "Keep mine",
    takeOther: "Take the other",
    bringBack: "Bring the other text back",
    keptHere: "Saved on this device only. You are offline.",
    discard: /^Discard/,
    undo: "Undo",
    continue: "Continue",
    empty: "You have no drafts.",
  },
  zh: {
    saved: /^已于 \d\d:\d\d 保存/,
    from: /这是您的草稿/,
    two: "您在另一台设备上写了不同的内容",
    keepMine: "保留这里的",
    takeOther: "改用另一份",
    bringBack: "取回另一份文字",
    keptHere: "仅保存在本设备上。 网络已断开。",
    discard: /^丢弃/,
    undo: "撤销",
    continue: "继续写",
    empty: "您还没有草稿。",
  },
} as const;

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const said = words[language];
  beforeAll(() => lin.does("updateReadingSettings", { locale: language.toUpperCase() }));

  test("begun on the phone, gone on with at the desk, two texts, offline and back, published", async () => {
    const thread = await tom.begins(boardId, language === "zh" ? "手术前一晚" : "The night before surgery");
    const phone = await onDevice({ language, width: 360, height: 740 });
    await opens(phone.page, `/t/${thread.number}`);
    await writes(phone.page, "I could not sleep.");
    await phone.page.getByText(said.saved).waitFor();
    await holds(thread, "I could not sleep.");
    await keepPicture(phone.page, `draft-saved-${language}`);

    const desk = await onDevice({ language });
    await opens(desk.page, `/t/${thread.number}`);
    await desk.page.locator(field).focus();
    await shows(desk.page, "I could not sleep.");
    await desk.page.getByText(said.from).waitFor();

    await phone.context.setOffline(true);
    await writes(phone.page, " Not at all.");
    await phone.page.getByText(said.keptHere).waitFor();
    await desk.page.locator(field).press("End");
    await writes(desk.page, " My wife neither.");
    await desk.page.getByText(said.saved).waitFor();
    await holds(thread, "I could not sleep. My wife neither.");

    await phone.context.setOffline(false);
    await phone.page.getByRole("heading", { name: said.two }).waitFor();
    await isAccessible(phone.page, "two texts");
    await fitsItsWidth(phone.page, "two texts");
    await keepPicture(phone.page, `draft-two-texts-${language}`);
    await phone.page.getByRole("button", { name: said.takeOther }).click();
    await shows(phone.page, "I could not sleep. My wife neither.");
    await phone.page.getByRole("button", { name: said.bringBack }).click();
    await shows(phone.page, "I could not sleep. Not at all.");
    await holds(thread, "I could not sleep. Not at all.");

    await phone.page.click("#reply button[type=submit]");
    await phone.page.locator("article#p2", { hasText: "Not at all." }).waitFor();
    await holds(thread, null);
    await desk.page.locator("h1").click();
    await desk.page.locator(field).focus();
    await shows(desk.page, "");
    expect([
      ...desk.complaints,
      ...phone.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(line)),
    ]).toEqual([]);
    await phone.context.close();
    await desk.context.close();
  }, 240_000);

  test("the list of drafts: where, what, gone on with, discarded and brought back", async () => {
    const thread = await tom.begins(boardId, language === "zh" ? "第一次换袋" : "Changing the bag");
    const post = await lin.replies(thread, "It leaks.");
    await lin.does("saveDraft", { subjectId: thread.id, body: "What *helped* me:\n\n1. Time" });
    await lin.does("saveDraft", { subjectId: post.id, body: "It leaks, at night." });
    await lin.does("saveDraft", { subjectId: boardId, title: "So tired", body: "Since April" });
    const { page, context, complaints } = await onDevice({ language, width: 390 });
    await opens(page, "/me");
    await page.locator('a[href="/me/drafts"]').click();
    await page.locator("main li", { hasText: "What *helped* me: 1. Time" }).waitFor();
    expect(await page.locator("main li h2").count()).toBe(3);
    for (const [width, theme] of [
      [1280, "light"],
      [320, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: theme });
      await isAccessible(page, `drafts, ${theme}`);
      await fitsItsWidth(page, "drafts");
      await keepPicture(page, `drafts-${language}-${width}-${theme}`);
    }

    const reply = page.locator("main li", { hasText: "helped" });
    await reply.getByRole("button", { name: said.discard }).click();
    await reply.waitFor({ state: "detached" });
    await page.getByRole("button", { name: said.undo }).click();
    await page.locator("main li", { hasText: "helped" }).waitFor();
    expect(await draftOf(thread)).toBe("What *helped* me:\n\n1. Time");

    await page.locator("main li", { hasText: "helped" }).getByRole("link", { name: said.continue }).click();
    await shows(page, "What *helped* me:\n\n1. Time");
    await opens(page, "/me/drafts");
    await page.locator("main li", { hasText: "at night" }).getByRole("link", { name: said.continue }).click();
    const editor = page.locator(`article#p${post.number} textarea`);
    await expect.poll(() => editor.inputValue(), { timeout: 30_000 }).toBe("It leaks, at night.");
    await page.locator(`article#p${post.number} button[type=submit]`).click();
    await page.locator(`article#p${post.number}`, { hasText: "It leaks, at night." }).waitFor();

    await opens(page, "/me/drafts");
    await page.locator("main li", { hasText: "So tired" }).getByRole("link", { name: said.continue }).click();
    await expect.poll(() => page.inputValue("input[name=title]"), { timeout: 30_000 }).toBe("So tired");
    await page.click("main form button[type=submit]");
    await page.waitForURL(/\/t\/\d+/);
    await opens(page, "/me/drafts");
    expect(await page.locator("main li h2").count()).toBe(1);
    await page.getByRole("button", { name: said.discard }).click();
    await page.getByText(said.empty).waitFor();
    await keepPicture(page, `drafts-empty-${language}`);
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);
});

test("a page that is closed in the middle of a word loses nothing", async () => {
  const thread = await tom.begins(boardId, "Closed too soon");
  const other = await tom.begins(boardId, "Closed sooner");
  const { page, context } = await onDevice();
  await opens(page, `/t/${thread.number}`);
  await writes(page, "In the middle");
  await holds(thread, "In the middle"); // from here on the house can be told at the last moment
  await writes(page, " of a wo");
  await page.goto("/help");
  await holds(thread, "In the middle of a wo");
  await opens(page, `/t/${thread.number}`);
  await shows(page, "In the middle of a wo");

  await opens(page, `/t/${other.number}`);
  await writes(page, "Gone at once");
  await page.goto("/help");
  await opens(page, `/t/${other.number}`);
  await expect.poll(() => page.inputValue(field), { timeout: 30_000 }).toBe("Gone at once");
  await context.close();
});

test("without JavaScript one reads one's drafts and discards them", async () => {
  const thread = await tom.begins(boardId, "For an old phone");
  await lin.does("saveDraft", { subjectId: thread.id, body: "Begun at home" });
  await lin.does("updateReadingSettings", { locale: "EN" });
  const context = await newContext(browser, open.url, { javaScript: false, width: 360 });
  const page = await context.newPage();
  await page.goto("/sign-in?next=/me/drafts");
  await page.fill("input[name=login]", "lin");
  await page.fill("input[name=password]", passwordOf("lin"));
  await page.press("input[name=password]", "Enter");
  const draft = page.locator("main li", { hasText: "Begun at home" });
  expect(await draft.locator("a").getAttribute("href")).toMatch(/#reply$/);
  await draft.locator("button").click();
  expect(await page.locator("main").textContent()).toContain("Draft discarded.");
  expect(await draftOf(thread)).toBeNull();
  await context.close();
});

describe.each([
  ["en", "Your text is kept on this device."],
  ["zh", "您的文字已保存在本设备上。"],
] as const)("offline before the composer came, in %s", (language, says) => {
  beforeAll(() => lin.does("updateReadingSettings", { locale: language.toUpperCase() }));

  /** Reads a long thread from its beginning: the form is far below, so its code is not fetched. */
  async function farAbove(title: string): Promise<Opened & { thread: ThreadRef }> {
    const thread = await tom.begins(boardId, title, "A long story. ".repeat(600));
    const opened = await onDevice({ language, width: 390, height: 700 });
    const plain = opened.page.waitForResponse(/plainForm/);
    await opens(opened.page, `/t/${thread.number}`);
    await plain;
    await opened.page.waitForTimeout(500);
    await opened.context.setOffline(true);
    return { ...opened, thread };
  }

  test("what is typed is kept, said so, and in the house as soon as the network is back", async () => {
    const { page, context, thread } = await farAbove("Offline at once");
    await writes(page, "On the train, in a tunnel.");
    await page.locator("[role=status]", { hasText: says }).waitFor();
    await isAccessible(page, `kept offline ${language}`);
    await keepPicture(page, `draft-kept-plain-${language}`);
    await page.locator("#reply button[type=submit]").click();
    await page.waitForTimeout(500);
    expect(await page.inputValue(field)).toBe("On the train, in a tunnel.");
    await context.setOffline(false);
    await holds(thread, "On the train, in a tunnel.");
    await shows(page, "On the train, in a tunnel.");
    await keepPicture(page, `draft-kept-taken-over-${language}`);
    await context.close();
  }, 120_000);

  test("it is there after the page was closed", async () => {
    const { page, context, thread } = await farAbove("Closed offline");
    await writes(page, "Closed in the tunnel.");
    await page.locator("[role=status]", { hasText: says }).waitFor();
    await page.close();
    expect(await draftOf(thread)).toBeNull();
    await context.setOffline(false);
    const again = await context.newPage();
    await opens(again, `/t/${thread.number}#reply`);
    await shows(again, "Closed in the tunnel.");
    await holds(thread, "Closed in the tunnel.");
    await context.close();
  }, 120_000);
});

test("what was written offline is sent when the network is back, without another key", async () => {
  const thread = await tom.begins(boardId, "Back again");
  const { page, context } = await onDevice();
  const composer = page.waitForResponse(/Composer/);
  await opens(page, `/t/${thread.number}`);
  await composer;
  await page.getByRole("button", { name: /Add pictures|添加图片/ }).waitFor();
  await context.setOffline(true); // before the line to the house was opened
  await writes(page, "Nobody heard this yet.");
  await page.waitForTimeout(1_000);
  expect(await draftOf(thread)).toBeNull();
  await context.setOffline(false);
  await holds(thread, "Nobody heard this yet.");
  await context.close();
}, 120_000);

test("a plain form that was posted leaves nothing to be sent again", async () => {
  const thread = await tom.begins(boardId, "Too early", "A long story. ".repeat(600));
  const { page, context } = await onDevice({ width: 390, height: 700 });
  await page.route(/Composer/, (route) => route.abort());
  await opens(page, `/t/${thread.number}`);
  await page.waitForTimeout(1_000);
  await writes(page, "Posted without a script.");
  await page.locator("#reply button[type=submit]").click();
  await page.locator("article#p2", { hasText: "Posted without a script." }).waitFor();
  await page.unroute(/Composer/);
  await opens(page, `/t/${thread.number}#reply`);
  await page.locator(`${field}:focus`).waitFor();
  expect(await page.inputValue(field)).toBe("");
  await context.close();
}, 120_000);
