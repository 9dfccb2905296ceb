import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { addBoard } from "../support/boards.ts";
import { complaintsOf, openBrowser, opens, signedIn, type Language } from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import en from "../../client/src/i18n/en/cases.ts";
import zh from "../../client/src/i18n/zh/cases.ts";

let open: TestHouse;
let browser: Browser;
let lin: Person;
let kai: Person;
let boardId: string;
const words = { en, zh };

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  ({ lin, kai } = await people(open, { lin: "patient", mei: "moderator", kai: "moderator" }));
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

async function opensCases(count: number): Promise<void> {
  const thread = await lin.begins(boardId, "A question");
  for (let index = 0; index < count; index += 1) {
    const { id: subjectId } = await lin.replies(thread, `Words ${index}`);
    await kai.does("openModerationCase", { subjectId, category: "OTHER" }, "case { id }");
  }
}

const waitsFor = async (): Promise<number> =>
  (await kai.reads("{ moderationCases(first: 100) { nodes { id } } }"))["moderationCases"].nodes.length;

/** Claims the open case, and decides it: all by keys. */
async function decides(page: Page, language: Language): Promise<void> {
  const { claimed } = words[language].case;
  const [, number] = /\/cases\/(\d+)/.exec(page.url()) ?? [];
  await page.getByRole("heading", { level: 1, name: `(${number})` }).waitFor();
  await page.getByText(claimed.nobody).waitFor();
  await page.keyboard.press("c");
  await page.locator("button[data-deed=release]").waitFor();
  await page.keyboard.press("d");
  await page.keyboard.press("Enter");
  await page.locator("button[data-deed=release]").waitFor({ state: "detached" });
}

test.each([
  ["en", 20],
  ["zh", 3],
] satisfies [Language, number][])(
  "a moderator goes through the queue by keyboard alone (%s)",
  async (language, count) => {
    await opensCases(count);
    const page = await signedIn(open, browser, "mei", { language });
    const complaints = complaintsOf(page);
    await opens(page, "/moderation");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/cases/*");
    for (let left = count; left > 0; left -= 1) {
      await decides(page, language);
      expect(await waitsFor()).toBe(left - 1);
      const before = page.url();
      await page.keyboard.press(left > 1 ? "j" : "u");
      await page.waitForURL((url) => url.href !== before);
    }
    await page.getByText(words[language].queue.empty).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  240_000,
);
