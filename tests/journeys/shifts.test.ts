import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../people/people.ts";
import {
  complaintsOf,
  fitsItsWidth,
  isAccessible,
  keepPicture,
  openBrowser,
  opens,
  signedIn,
  type Language,
} from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
let browser: Browser;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  await people(open, { mei: "moderator", kai: "moderator" });
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

const words = {
  en: { put: "Put on the rota", begin: "Go on duty now", end: "Hand over and go off duty", first: "first on call" },
  zh: { put: "排入值班表", begin: "现在开始值班", end: "交班并结束值班", first: "首位联系人" },
};

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  test("a moderator plans, goes on duty and hands over, by keyboard on a phone", async () => {
    await open.house.database.read.query("delete from moderator_shift");
    const said = words[language];
    const page = await signedIn(open, browser, "mei", { language, width: 320, theme: "dark" });
    const complaints = complaintsOf(page);
    await opens(page, "/moderation/shifts");
    await page.focus("input[name=day]");
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await page.fill("input[name=day]", tomorrow);
    await page.fill("input[name=from]", "22:00");
    await page.fill("input[name=to]", "06:00");
    await page.getByRole("button", { name: said.put, exact: true }).press("Enter");
    await page.getByText("22:00", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: said.begin, exact: true }).press("Enter");
    await page.getByText(said.first, { exact: true }).waitFor();
    await fitsItsWidth(page, "shifts");
    await isAccessible(page, `shifts in ${language}`);
    await keepPicture(page, `shifts-on-duty-${language}`);
    await page.fill("textarea[name=note]", "12: waits for an answer.");
    await page.getByRole("button", { name: said.end, exact: true }).press("Enter");
    await page.locator("blockquote").getByText("12: waits for an answer.").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});

test("it works without a script too", async () => {
  await open.house.database.read.query("delete from moderator_shift");
  const page = await signedIn(open, browser, "kai", { javaScript: false });
  await page.goto("/moderation/shifts?week=2026-12-02");
  await page.locator("#plan-shift").waitFor();
  await page.goto("/moderation/shifts");
  await page.getByRole("button", { name: words.en.begin, exact: true }).click();
  await page.getByText(words.en.first, { exact: true }).waitFor();
  expect(await page.locator('[data-state="ON_DUTY"]').count()).toBeGreaterThan(0);
  await page.context().close();
});
