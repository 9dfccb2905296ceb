import { readdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inRepository } from "../../api/src/platform/root.ts";
import { people } from "../people/people.ts";
import type { Person, ThreadRef } from "../people/person.ts";
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

let open: TestHouse;
let browser: Browser;
let tom: Person;
let ada: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  ({ tom, ada } = await people(open, { tom: "carer", ada: "administrator" }));
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

/** An address of each page (a file in routes/) for somebody who is signed in, and may see them all. */
const examples: Record<string, string> = {
  home: "/",
  boards: "/boards",
  "board-new": "/boards/new",
  board: "/boards/talk",
  "board-edit": "/boards/talk/edit",
  "new-thread": "/boards/talk/new",
  thread: "/t/1",
  search: "/search?q=stoma",
  synonyms: "/admin/synonyms",
  help: "/help",
  rules: "/rules",
  log: "/log",
  transparency: "/transparency",
  "rules-publish": "/admin/rules",
  me: "/me",
  "me-notifications": "/me/notifications",
  notifications: "/notifications",
  member: "/members/tom",
  "me-messages": "/me/messages",
  "me-waiting": "/me/waiting",
  "me-drafts": "/me/drafts",
  report: "/report/:thread",
  "me-reports": "/me/reports",
  "me-decisions": "/me/decisions",
  moderation: "/moderation",
  "moderation-case": "/moderation/cases/1",
  "moderation-held": "/moderation/held",
  "moderation-appeals": "/moderation/appeals",
  "moderation-unmasking": "/moderation/unmasking",
  "moderation-crises": "/moderation/crisis",
  "moderation-crisis": "/moderation/crisis/1",
  "moderation-crisis-templates": "/moderation/crisis/templates",
  "moderation-shifts": "/moderation/shifts",
  "moderation-audit": "/moderation/audit",
  "moderation-terms": "/moderation/terms",
  "moderation-term": "/moderation/terms/new",
  outbox: "/outbox",
  "not-found": "/nowhere",
};
/** And of each that is for guests, or for anybody with a link from a mail. */
const guestExamples: Record<string, string> = {
  home: "/",
  boards: "/boards",
  "sign-in": "/sign-in",
  "sign-up": "/sign-up",
  "forgot-password": "/forgot-password",
  "reset-password": `/reset-password?token=${"x".repeat(43)}`,
  "verify-email": `/verify-email?token=${"x".repeat(43)}`,
  unsubscribe: `/unsubscribe/${"x".repeat(43)}`,
  "sign-out": "/sign-out",
  "rules-accept": "/rules/accept",
};

/** An example's address; a thread and a case have numbers of their own. */
async function placeOf(name: string, path: string, thread: ThreadRef): Promise<string> {
  if (name === "thread") return `/t/${thread.number}`;
  if (name !== "moderation-case") return path.replace(":thread", thread.id);
  const { case: opened } = await ada.does(
    "openModerationCase",
    { subjectId: thread.id, category: "OTHER" },
    "case { number }",
  );
  return `/moderation/cases/${opened.number}`;
}

/** Looks at an open page in both sizes and themes. */
async function isOpenToEverybody(page: Page, name: string): Promise<void> {
  for (const [width, theme] of [
    [1280, "light"],
    [320, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    await fitsItsWidth(page, `${name} at ${width}`);
    await isAccessible(page, `${name}, ${theme}`);
    await keepPicture(page, `${name}-${width}-${theme}`);
  }
}

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  test("every page is open to everybody, fits a narrow screen, and complains of nothing", async () => {
    const title = language === "zh" ? "带着造口过冬" : "A winter with a stoma";
    const thread = await tom.begins(boardId, title, "It *holds*.");
    for (let index = 0; index < 5; index += 1) await tom.replies(thread, `Day ${index}`);
    const reply = await tom.replies(thread, "Write to me, I sell bags.");
    await ada.does("report", { subjectId: reply.id, category: "SELLING", note: "An advertisement." });
    await ada.does("openCrisis", { subjectId: thread.id });
    await ada.does("updateReadingSettings", { locale: language.toUpperCase() });
    const page = await (await newContext(browser, open.url, { language })).newPage();
    await signsIn(page, "ada");
    expect(await page.getAttribute("html", "lang")).toBe(language === "zh" ? "zh-CN" : "en");
    const complaints = complaintsOf(page);
    for (const [name, path] of Object.entries(examples)) {
      await opens(page, await placeOf(name, path, thread));
      await isOpenToEverybody(page, `${name}-${language}`);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 240_000);

  test("a guest's pages are open to everybody too", async () => {
    const page = await (await newContext(browser, open.url, { language })).newPage();
    const complaints = complaintsOf(page);
    for (const [name, path] of Object.entries(guestExamples)) {
      await opens(page, path);
      await isOpenToEverybody(page, `guest-${name}-${language}`);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 240_000);
});

test("no page is left out", () => {
  const files = readdirSync(inRepository("client/src/routes")).filter((file) => /^[\w-]+\.tsx$/.test(file));
  const shown = new Set([...Object.keys(examples), ...Object.keys(guestExamples)]);
  expect([...shown].toSorted()).toEqual(files.map((file) => file.replace(".tsx", "")).toSorted());
});
