import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../people/people.ts";
import type { Person, ThreadRef } from "../people/person.ts";
import { addBoard } from "../support/boards.ts";
import {
  complaintsOf,
  isAccessible,
  isReady,
  keepPicture,
  newContext,
  openBrowser,
  opens,
  signedIn,
  type Language,
} from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
let browser: Browser;
let lin: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk", visibility: "public" })).id;
  ({ lin } = await people(open, { lin: "patient", tom: "carer", rowan: "patient", ada: "patient" }));
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

const words = {
  en: {
    report: "Report",
    reported: "Reported",
    back: "Take it back",
    mute: "Mute lin",
    waiting: "not decided yet",
    send: "Send",
  },
  zh: { report: "举报", reported: "已举报", back: "撤回举报", mute: "静音 lin", waiting: "还没有决定", send: "提交" },
};

async function begins(title: string): Promise<ThreadRef> {
  const thread = await lin.begins(boardId, title);
  await lin.replies(thread, "Write to me, I sell a cure.");
  return thread;
}

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const said = words[language];

  test("two clicks report a post without leaving the page, which says so afterwards", async () => {
    const { number } = await begins("Reported over the page");
    const page = await signedIn(open, browser, "tom", { language, width: 390 });
    const complaints = complaintsOf(page);
    await opens(page, `/t/${number}`);
    const card = page.locator("#p2");
    await card.getByRole("link", { name: said.report }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("[value=CRISIS]").check();
    await dialog.locator("a[href='/help#crisis']").waitFor();
    await keepPicture(page, `report-crisis-${language}`);
    await dialog.locator("[value=SELLING]").check();
    expect(await dialog.locator("a[href='/help#crisis']").isVisible()).toBe(false);
    expect(await dialog.locator("select option:checked").textContent()).not.toBe("");
    await isAccessible(page, "the form");
    await dialog.locator("button[type=submit]").click();
    await dialog.getByRole("button", { name: said.mute }).waitFor();
    await isAccessible(page, "the thanks");
    await page.keyboard.press("Escape");
    await card.getByRole("link", { name: said.reported }).click();
    await page.waitForURL("**/me/reports");
    await page.getByText(said.waiting).waitFor();
    await page.getByRole("button", { name: said.back }).click();
    await page.getByRole("button", { name: said.back }).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("without a script the same is done on a page of its own", async () => {
    const { number } = await begins("Reported on a page");
    const page = await signedIn(open, browser, language === "en" ? "rowan" : "ada", { language, javaScript: false });
    await page.goto(`/t/${number}`);
    await page.locator("#p2").getByRole("link", { name: said.report }).click();
    await page.locator("[value=OTHER]").check();
    await page.locator("textarea").fill("   ");
    const sends = () => page.getByRole("button", { name: said.send, exact: true }).click();
    await sends();
    expect(await page.locator("[role=alert]").allTextContents()).not.toEqual([]);
    expect(await page.locator("[value=OTHER]").isChecked()).toBe(true);
    await page.locator("textarea").fill("It is sold again.");
    await sends();
    await page.getByRole("button", { name: said.mute }).click();
    await page.getByRole("button", { name: said.mute }).waitFor({ state: "detached" });
    await page.goto("/me/reports");
    await page.getByText("It is sold again.").waitFor();
    await page.context().close();
  });
});

test("a guest who wants to report is sent to sign in, and comes back to it", async () => {
  const { number } = await begins("Reported by a guest");
  const page = await (await newContext(browser, open.url)).newPage();
  await opens(page, `/t/${number}`);
  await page.locator("#p2").getByRole("link", { name: "Report" }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await isReady(page);
  expect(new URL(page.url()).searchParams.get("next")).toMatch(/^\/report\/Post_/);
  await page.context().close();
});
