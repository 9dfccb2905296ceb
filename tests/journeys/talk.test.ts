import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addBoard } from "../support/boards.ts";
import { complaintsOf, isReady, newContext, openBrowser, opens, signsIn, type Language } from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { people } from "../people/people.ts";
import { passwordOf, type Person, type ThreadRef } from "../people/person.ts";

let open: TestHouse;
let browser: Browser;
let tom: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  ({ tom } = await people(open, { tom: "carer" }));
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

async function signIn(context: BrowserContext, handle: string): Promise<Page> {
  const page = await context.newPage();
  await signsIn(page, handle);
  return page;
}

const words = {
  en: { signOut: /sign out/i, newReplies: "1 new reply", withdrawn: "The author took this text back." },
  zh: { signOut: /退出/, newReplies: /1 条新回复/, withdrawn: /作者/ },
} as const;

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  test("sign up, write, be answered live, edit, come back to what is unread, sign out", async () => {
    const context = await newContext(browser, open.url, { language });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const handle = `fang-${language}`;

    await opens(page, "/sign-up");
    expect(await page.getAttribute("html", "lang")).toBe(language === "zh" ? "zh-CN" : "en");
    await page.fill("input[name=handle]", handle);
    await page.fill("input[name=email]", `${handle}@example.org`);
    await page.fill("input[name=password]", "the kettle sings at six");
    await page.check("input[name=role][value=PATIENT]", { force: true });
    await page.check("input[name=acceptedTerms]", { force: true });
    await page.press("input[name=email]", "Enter");
    await page.locator("input[name=handle]").waitFor({ state: "detached" });

    await opens(page, "/boards/talk/new");
    await page.fill("input[name=title]", language === "zh" ? "能保住吗？" : "Can it be kept?");
    await page.fill("textarea[name=body]", "Four centimetres, they **say**.");
    await page.click("main form button[type=submit]");
    await page.waitForURL(/\/t\/\d+/);
    await isReady(page);
    expect(await page.locator("article#p1 strong").textContent()).toBe("say");
    const number = Number(/\/t\/(\d+)/.exec(page.url())![1]);
    const thread = await threadRef(number);

    await page.waitForTimeout(500);
    const post = await tom.replies(thread, "We were told the same.");
    await page.getByText(words[language].newReplies).click();
    await page.locator(`article#p${post.number}`).waitFor();

    await page.fill("#reply textarea[name=body]", "Thank you.");
    await page.click("#reply button[type=submit]");
    await page.locator("article#p3").waitFor();
    await page.click("article#p3 [data-deed=edit]");
    const editor = page.locator("article#p3 textarea");
    await editor.fill("Thank you, both.");
    await page.locator("article#p3 button[type=submit]").click();
    await page.locator("article#p3", { hasText: "Thank you, both." }).waitFor();

    await page.click("article#p3 [data-deed=withdraw]");
    await page.locator("article#p3", { hasText: words[language].withdrawn }).waitFor();

    await opens(page, "/");
    await tom.replies(thread, "Sleep well.");
    await opens(page, "/boards/talk");
    const unread = page.locator(`a[href*="/t/${number}/"][href*="post="]`).first();
    await unread.click();
    await page.locator("article#p4").waitFor();
    await page.waitForURL(/post=4/);

    await opens(page, "/");
    await page.locator("header details summary").click();
    await page.getByRole("button", { name: words[language].signOut }).click();
    await page.locator('a[href^="/sign-in"]').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);
});

test("without JavaScript one signs in, reads and replies", async () => {
  const thread = await tom.begins(boardId, "For an old phone");
  const context = await newContext(browser, open.url, { javaScript: false, width: 360 });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.fill("input[name=login]", "tom");
  await page.fill("input[name=password]", passwordOf("tom"));
  await page.press("input[name=password]", "Enter");
  await page.goto(`/t/${thread.number}`);
  expect(await page.locator("article#p1").textContent()).toContain("How was it for you?");
  await page.fill("#reply textarea[name=body]", "Written on an old phone.");
  await page.click("#reply button[type=submit]");
  expect(await page.locator("article#p2").textContent()).toContain("Written on an old phone.");
  await context.close();
});

test("with the keyboard alone one reaches and sends a reply", async () => {
  const { page, context } = await tomOpensAThread("Keys only");
  await tabsTo(page, "[name=body]");
  await page.keyboard.type("No mouse needed.");
  await tabsTo(page, "[type=submit]");
  await page.keyboard.press("Enter");
  const reply = page.locator("article#p2");
  await reply.waitFor();
  expect(await reply.textContent()).toContain("No mouse needed.");
  await context.close();
});

test("unsent text is still there after the page was closed", async () => {
  const { page, context } = await tomOpensAThread("Half a thought");
  await page.fill("#reply textarea[name=body]", "I wanted to say");
  await page.waitForTimeout(600);
  await page.reload();
  await isReady(page);
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>("#reply textarea")?.value === "I wanted to say",
  );
  expect(await page.inputValue("#reply textarea[name=body]")).toBe("I wanted to say");
  await context.close();
});

async function tomOpensAThread(title: string): Promise<{ page: Page; context: BrowserContext }> {
  const thread = await tom.begins(boardId, title);
  const context = await newContext(browser, open.url);
  const page = await signIn(context, "tom");
  await opens(page, `/t/${thread.number}`);
  return { page, context };
}

/** Presses Tab until what is wanted has the focus, as somebody without a mouse does. @throws when it never has */
async function tabsTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} can't be reached with Tab`);
}

async function threadRef(number: number): Promise<ThreadRef> {
  return (await tom.reads("query ($number: Int) { thread(number: $number) { id number } }", { number })).thread;
}
