import type { Browser } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import enCommon from "../../client/src/i18n/en/common.ts";
import zhCommon from "../../client/src/i18n/zh/common.ts";
import enErrors from "../../client/src/i18n/en/errors.ts";
import zhErrors from "../../client/src/i18n/zh/errors.ts";
import en from "../../client/src/i18n/en/rules.ts";
import zh from "../../client/src/i18n/zh/rules.ts";
import { people } from "../people/people.ts";
import { passwordOf, type Person, type ThreadRef } from "../people/person.ts";
import { addBoard } from "../support/boards.ts";
import {
  complaintsOf,
  fitsItsWidth,
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
let thread: ThreadRef;

beforeEach(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  ({ lin } = await people(open, { lin: "patient", ada: "administrator" }));
  const board = await addBoard(open, { slug: "talk" });
  thread = await lin.begins(board.id, "A winter with a stoma", "It holds.");
});
afterEach(async () => {
  await browser?.close();
  await open?.close();
});

const words = {
  en: { ...en, errors: enErrors, common: enCommon },
  zh: { ...zh, errors: zhErrors, common: zhCommon },
};

/** An administrator changes one rule and writes another, on the page for it. */
async function publishes(language: Language): Promise<void> {
  const { publish, changes } = words[language];
  const page = await signedIn(open, browser, "ada", { language });
  await opens(page, "/admin/rules");
  await page.getByLabel(publish.noteEn).fill("There is a rule about pictures.");
  await page.getByLabel(publish.noteZh).fill("新增一条关于照片的守则。");
  await page.fill('textarea[name="0.textEn"]', "Tell your own story.");
  await page.fill('textarea[name="0.textZh"]', "请讲自己的经历。");
  const fresh = { key: "pictures", position: "1", titleEn: "Ask first", titleZh: "先问一声", textEn: "Always." };
  for (const [name, value] of Object.entries(fresh)) await page.fill(`[name="9.${name}"]`, value);
  await page.getByRole("button", { name: publish.preview }).click();
  await page.getByText(changes.kinds.new, { exact: true }).waitFor();
  await page.getByLabel(publish.agree).check();
  await page.getByRole("button", { name: publish.submit(2) }).click();
  // The Chinese of the new rule is missing, and nothing else has to be typed again.
  await page.locator('[name="9.textZh"][aria-invalid=true]').fill("始终如此。");
  await page.getByLabel(publish.agree).check();
  await page.getByRole("button", { name: publish.submit(2) }).click();
  await page.waitForURL("**/rules?version=2");
  await page.locator("#pictures").waitFor();
  await page.context().close();
}

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  test("under new rules one reads on, is asked before one writes, sees what is different, and loses no word", async () => {
    const { errors, common, accept, changes } = words[language];
    const page = await signedIn(open, browser, "lin", { language, width: 390 });
    const complaints = complaintsOf(page);
    await opens(page, `/t/${thread.number}`);
    await page.fill("#reply textarea[name=body]", "Half a thought");
    await publishes(language);
    await page.locator("#reply button[type=submit]").click();
    await page.getByText(errors.userErrors.RULES_CHANGED).first().waitFor();
    await opens(page, `/t/${thread.number}`);
    await page.getByRole("link", { name: common.rulesChanged.link }).click();
    await page.getByRole("heading", { name: accept.title }).waitFor();
    await page.getByText(changes.kinds.changed, { exact: true }).waitFor();
    await fitsItsWidth(page, "accepting rules");
    await isAccessible(page, "accepting rules");
    await keepPicture(page, `rules-accept-${language}`);
    await page.getByRole("button", { name: accept.agree(2) }).click();
    await page.waitForURL(/\/t\/1/);
    await isReady(page);
    expect(await page.getByRole("link", { name: common.rulesChanged.link }).count()).toBe(0);
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>("#reply textarea")?.value === "Half a thought",
    );
    await page.locator("#reply button[type=submit]").click();
    await page.locator("#p2").waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);
});

test("at the next sign-in the way leads past the rules, without JavaScript too", async () => {
  await publishes("en");
  const page = await (await newContext(browser, open.url, { javaScript: false })).newPage();
  await page.goto(`/sign-in?next=${encodeURIComponent(`/t/${thread.number}`)}`);
  await page.fill("input[name=login]", "lin");
  await page.fill("input[name=password]", passwordOf("lin"));
  await page.press("input[name=password]", "Enter");
  await page.getByRole("heading", { name: en.accept.title }).waitFor();
  await page.getByRole("button", { name: en.accept.agree(2) }).click();
  await page.waitForURL(/\/t\/1/);
  await page.fill("#reply textarea[name=body]", "Thank you.");
  await page.locator("#reply button[type=submit]").click();
  await page.locator("#p2").waitFor();
  expect(await page.locator("#p2").textContent()).toContain("Thank you.");
}, 120_000);

test("any version can be read, and what changed in it", async () => {
  await publishes("en");
  const page = await (await newContext(browser, open.url)).newPage();
  await opens(page, "/rules");
  await page.getByRole("link", { name: en.versions.compare(2) }).click();
  await page.locator("ins", { hasText: "your own story" }).waitFor();
  await opens(page, "/rules?version=1");
  await page.getByText(en.versions.earlier(1)).waitFor();
  expect(await page.locator("#pictures").count()).toBe(0);
  expect((await page.goto("/rules?version=7"))!.status()).toBe(404);
}, 120_000);
