import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../people/people.ts";
import { passwordOf, type Person } from "../people/person.ts";
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
} from "../support/browser.ts";
import type { Language } from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
let browser: Browser;
let boardId: string;
let lin: Person;
let mei: Person;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk", visibility: "public" })).id;
  ({ lin, mei } = await people(open, { lin: "patient", mei: "moderator" }));
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

/** A case about something that this person said, and where that stands. */
async function caseAbout(person: Person): Promise<{ number: number; thread: number }> {
  const thread = await person.begins(boardId, "Which medicine?");
  const { id } = await person.replies(thread, "Take two of them.");
  const opened = await mei.does("openModerationCase", { subjectId: id, category: "MEDICAL_ADVICE" }, "case { number }");
  return { number: opened["case"].number, thread: thread.number };
}

const facts = "A dose is named for everybody.";
const words = {
  en: { undo: "Undo", why: "Why, and what you can do." },
  zh: { undo: "撤回", why: "查看原因和您可以做的事。" },
};

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  test.each([true, false])(
    "a moderator decides with a reason, and its author finds it at their text (script: %s)",
    async (javaScript) => {
      const { number, thread } = await caseAbout(lin);
      const page = await signedIn(open, browser, "mei", { language, javaScript });
      const complaints = complaintsOf(page);
      await page.goto(`/moderation/cases/${number}`);
      if (javaScript) await isReady(page);
      const form = page.locator("form:has(input[name=kind])");
      await form.locator("[value=LIMIT]").check();
      expect(await form.locator("select[name=days]").isVisible()).toBe(true);
      await form.locator("[value=REMOVE]").check();
      expect(await form.locator("select[name=days]").isVisible()).toBe(false);
      await form.locator("button[type=submit]").click();
      await form.locator("[role=alert]", { hasText: /./ }).first().waitFor();
      await form.locator("textarea[name=facts]").fill(facts);
      if (javaScript) await isAccessible(page, "the form");
      await form.locator("button[type=submit]").click();
      await page.getByRole("button", { name: words[language].undo, exact: true }).waitFor();
      await keepPicture(page, `decided-${language}-${javaScript}`);

      const author = await signedIn(open, browser, "lin", { language, width: 390, javaScript });
      await author.goto(`/t/${thread}`);
      await author.getByRole("link", { name: words[language].why }).click();
      await author.waitForURL("**/me/decisions");
      await author.getByText(facts).first().waitFor();
      await keepPicture(author, `my-decisions-${language}-${javaScript}`);
      expect(complaints).toEqual([]);
    },
  );
});

test("whoever is suspended reads why where they sign in", async () => {
  const { eli } = await people(open, { eli: "patient" });
  const { number } = await caseAbout(eli);
  const page = await signedIn(open, browser, "mei");
  await opens(page, `/moderation/cases/${number}`);
  const form = page.locator("form:has(input[name=kind])");
  await form.locator("[value=SUSPEND]").check();
  await form.locator("textarea[name=facts]").fill(facts);
  await form.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Undo", exact: true }).waitFor();
  const own = await (await newContext(browser, open.url)).newPage();
  await opens(own, "/sign-in");
  await own.fill("input[name=login]", "eli");
  await own.fill("input[name=password]", passwordOf("eli"));
  await own.press("input[name=password]", "Enter");
  await own.getByText(facts).waitFor();
  expect((await eli.reads("{ viewer { id } }"))["viewer"]).toBeNull();
  await isAccessible(own, "the reasons");
  await keepPicture(own, "suspended");
});
