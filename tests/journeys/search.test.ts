import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../api/src/demo/signIns.ts";
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
import { freePort, RunningProduct } from "../support/process.ts";
import { until } from "../support/until.ts";

/** The demonstration as it is after its first start: what it tells can be found from the first page on. */
let product: RunningProduct;
let browser: Browser;
const dataDir = mkdtempSync(join(tmpdir(), "tongxing-search-"));

beforeAll(async () => {
  product = await RunningProduct.start(dataDir, await freePort());
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await product.stops();
  rmSync(dataDir, { recursive: true, force: true });
});

async function visits(device: Device): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await newContext(browser, product.url, device)).newPage();
  return { page, complaints: complaintsOf(page) };
}

/** Somebody who reads in each language. */
const who = { en: "tom", zh: "lin" } as const;

const words = {
  en: { asked: "stoma leak", title: "Search", marked: /stoma|ostomy|leak|造口|改道|漏/i, filters: "Narrow it down" },
  zh: { asked: "造口 漏", title: "搜索", marked: /stoma|ostomy|leak|造口|改道|漏/i, filters: "缩小范围" },
} as const;

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  test.each([390, 1280])("somebody finds what others wrote, from the box over every page (%i px)", async (width) => {
    const theme = width === 390 ? "dark" : "light";
    const { page, complaints } = await visits({ language, width, theme });
    await signsIn(page, who[language], demoPassword);
    await opens(page, "/boards");
    await page.fill("header input[name=q]", words[language].asked);
    await page.press("header input[name=q]", "Enter");
    await page.waitForURL(/\/search\?q=/);
    const first = page.locator("main ol > li").first();
    await first.waitFor();
    expect(await first.locator("mark").first().textContent()).toMatch(words[language].marked);
    await opens(page, page.url());
    await isAccessible(page, `search ${language}`);
    await fitsItsWidth(page, "search");
    await keepPicture(page, `search-${language}-${width}`);
    await page.getByText(words[language].filters).click();
    await page.selectOption("select[name=language]", "zh");
    await page.press("main input[name=q]", "Enter");
    await page.waitForURL(/language=zh/);
    await page.locator("main ol > li").first().waitFor();
    expect(await page.locator("main ol > li > a[lang=en]").count()).toBe(0);
    await keepPicture(page, `search-filtered-${language}-${width}`);
    await page.locator("main ol > li a").first().click();
    await page.waitForURL(/\/t\/\d+\//);
    expect(complaints).toEqual([]);
  });

  test("nothing found and not yet answered are told kindly", async () => {
    const { page, complaints } = await visits({ language, width: 390 });
    await opens(page, "/search?q=zzzzqqqq&role=expert");
    await page.locator("main section p").first().waitFor();
    await keepPicture(page, `search-nothing-${language}`);
    expect(await page.locator("input[name=q]").count()).toBe(1);
    await opens(page, "/search?view=waiting");
    expect(await page.locator("header input[name=q]").isVisible()).toBe(true);
    await isAccessible(page, `waiting ${language}`);
    await keepPicture(page, `search-waiting-${language}`);
    expect(complaints).toEqual([]);
  });
});

test.each([
  ["en", "More results", "Results before these"],
  ["zh", "更多结果", "前面的结果"],
] as const)(
  "the pages of what was found are not named as if they went by time, in %s",
  async (language, more, back) => {
    const { page } = await visits({ language, width: 390 });
    await signsIn(page, who[language], demoPassword);
    await opens(page, "/search?q=stoma");
    await page.getByRole("link", { name: more }).click();
    await page.waitForURL(/after=/);
    await page.getByRole("link", { name: back }).waitFor();
    expect(await page.locator("main ol > li").count()).toBeGreaterThan(0);
  },
);

test("it works without JavaScript", async () => {
  const { page } = await visits({ width: 390, javaScript: false });
  await page.goto("/boards");
  await page.fill("header input[name=q]", "stoma");
  await page.press("header input[name=q]", "Enter");
  await page.waitForURL(/\/search\?q=stoma/);
  await page.locator("main ol > li mark").first().waitFor();
  expect(await page.locator("main ol > li mark").first().textContent()).toMatch(words.en.marked);
});

test("what is asked already is offered while somebody writes a title", async () => {
  const { page, complaints } = await visits({ language: "zh", width: 390 });
  await signsIn(page, "lin", demoPassword);
  await opens(page, "/boards/living-with-a-stoma/new");
  await page.fill("input[name=title]", "第一次换造口袋，怎么办");
  await page.locator("section form section a[href^='/t/']").first().waitFor();
  await isAccessible(page, "new thread with suggestions");
  await keepPicture(page, "search-similar-zh");
  expect(complaints).toEqual([]);
});

test("whoever is offline is told so, and finds what they asked for when the line is back", async () => {
  const { page } = await visits({ width: 390 });
  await opens(page, "/search");
  await page.context().setOffline(true);
  await page.fill("main input[name=q]", "stoma");
  await page.press("main input[name=q]", "Enter");
  await page.getByRole("button", { name: "Try again" }).first().waitFor();
  await page.context().setOffline(false);
  await page.locator("main ol > li").first().waitFor();
  expect(await page.locator("main ol > li mark").count()).toBeGreaterThan(0);
});

test("what warns of something is covered where it is found, until one opens it", async () => {
  const { page, complaints } = await visits({ width: 390 });
  await signsIn(page, "tom", demoPassword);
  await opens(page, "/search?q=cloth+band+bleeding");
  const found = page.locator("main ol > li").first();
  const words = found.locator("mark").first();
  expect(await words.isVisible()).toBe(false);
  await keepPicture(page, "search-covered-en");
  await found.locator("details summary").first().click();
  await words.waitFor();
  expect(complaints).toEqual([]);
});

test("an administrator teaches the search another word", async () => {
  const { page, complaints } = await visits({ width: 1280 });
  await signsIn(page, "admin-demo", demoPassword);
  await opens(page, "/search");
  await page.click("a[href='/admin/synonyms']");
  await page.waitForURL(/synonyms/);
  const groups = () =>
    page.$$eval("form:has(button[value=remove]) input[name=words]", (fields) =>
      fields.map((field) => (field as unknown as { value: string }).value),
    );
  await page.fill("form:has(button[value=add]) input[name=words]", "换袋子，wafer");
  await page.click("button[value=add]");
  await until(async () => (await groups()).includes("换袋子, wafer"));
  await isAccessible(page, "synonyms");
  await keepPicture(page, "search-synonyms");
  await page
    .locator("button[value=remove]")
    .nth((await groups()).indexOf("换袋子, wafer"))
    .click();
  await until(async () => !(await groups()).includes("换袋子, wafer"));
  expect(complaints).toEqual([]);
});

test("for a moderator there is no such page", async () => {
  const { page } = await visits({});
  await signsIn(page, "mei", demoPassword);
  const answer = await page.goto("/admin/synonyms");
  expect(answer!.status()).toBe(404);
});
