import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import packagedChromium from "@sparticuz/chromium";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";
import { inRepository } from "../../api/src/platform/root.ts";
import { passwordOf, Person } from "../people/person.ts";
import type { TestHouse } from "./house.ts";

/** The first one there is taken; the shell has no window to draw and takes a third less of the processor. */
const installed = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's Chromium, or the one that lies in an npm package. */
export async function openBrowser(): Promise<Browser> {
  const found = installed.find((path) => existsSync(path));
  if (found) return chromium.launch({ executablePath: found, headless: true, args: flags });
  const executablePath = await packagedChromium.executablePath();
  return chromium.launch({ executablePath, headless: true, args: [...packagedChromium.args, ...flags] });
}

export type Language = "en" | "zh";

export interface Device {
  language?: Language;
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  javaScript?: boolean;
}

const languages = { en: "en-GB", zh: "zh-CN" };

/** A browser of somebody's own: cookies, language and screen. Anything it complains about fails the test. */
export async function newContext(browser: Browser, url: string, device: Device = {}): Promise<BrowserContext> {
  const { language = "en", width = 1280, height = 900, theme = "light", javaScript = true } = device;
  const context = await browser.newContext({
    baseURL: url,
    locale: languages[language],
    extraHTTPHeaders: { "accept-language": languages[language] },
    timezoneId: "Asia/Shanghai",
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  return context;
}

/** What a page complained about: scripts that failed, content the security policy refused, broken hydration. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const expected = /status of (401|404|422)/.test(message.text());
    if (message.type() === "error" && !expected) complaints.push(message.text());
  });
  return complaints;
}

/** Opens an address and waits until the page has been taken over by its script. */
export async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await isReady(page);
}

/** Waits until the page answers to clicks. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('html[data-hydrated="true"]').waitFor();
}

/** Signs somebody in by the form, and waits until they are. */
export async function signsIn(page: Page, handle: string, password = passwordOf(handle)): Promise<void> {
  await opens(page, "/sign-in");
  await page.fill("input[name=login]", handle);
  await page.fill("input[name=password]", password);
  await page.press("input[name=password]", "Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await isReady(page);
}

/** A page of somebody's own on a device of theirs, in its language; without a script they bring their session along. */
export async function signedIn(open: TestHouse, browser: Browser, handle: string, device: Device = {}): Promise<Page> {
  const account = await new Person(open).signsIn(handle);
  await account.does("updateReadingSettings", { locale: (device.language ?? "en").toUpperCase() });
  const context = await newContext(browser, open.url, device);
  const page = await context.newPage();
  if (device.javaScript !== false) {
    await signsIn(page, handle);
    return page;
  }
  const session = account.cookie.split("; ").find((pair) => pair.startsWith("session="))!;
  await context.addCookies([{ name: "session", value: session.slice("session=".length), url: open.url }]);
  return page;
}

/** Nothing that axe finds may keep somebody out. */
export async function isAccessible(page: Page, name: string): Promise<void> {
  // Our pages have no frames; without that mode axe opens another page each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, name).toEqual([]);
}

/** Keeps a picture of the page for whoever looks at the run afterwards. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = inRepository("artefacts");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Nothing sticks out of a narrow screen. */
export async function fitsItsWidth(page: Page, name: string): Promise<void> {
  const content = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(content, `${name} is wider than the screen`).toBeLessThanOrEqual(page.viewportSize()!.width);
}
