import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import en from "../../client/src/i18n/en/crisis.ts";
import zh from "../../client/src/i18n/zh/crisis.ts";
import enMessages from "../../client/src/i18n/en/messages.ts";
import zhMessages from "../../client/src/i18n/zh/messages.ts";
import enModeration from "../../client/src/i18n/en/moderation.ts";
import zhModeration from "../../client/src/i18n/zh/moderation.ts";
import { people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
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
let board: BoardRef;
const who = {} as Record<"lin" | "tom" | "mei" | "kai", Person>;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  board = await addBoard(open, { slug: "talk" });
  Object.assign(who, await people(open, { lin: "patient", tom: "carer", mei: "moderator", kai: "moderator" }));
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

const words = {
  en: { ...en, messages: enMessages, notice: enModeration.notice },
  zh: { ...zh, messages: zhMessages, notice: zhModeration.notice },
};
const cries = { en: "I see no way on any more.", zh: "我看不到任何出路了。" };
const answers = { en: "I am with my sister now.", zh: "我现在在姐姐家。" };
const moderatorWords = { en: "Are you safe tonight?", zh: "您今晚安全吗？" };

async function looksGood(page: Page, name: string): Promise<void> {
  await fitsItsWidth(page, name);
  await isAccessible(page, name);
  await keepPicture(page, name);
}

/** Somebody writes behind a pseudonym, and somebody else tells the moderators that they are worried. */
async function isReported(language: Language): Promise<void> {
  const input = { boardId: board.id, title: cries[language], body: cries[language], anonymous: true };
  const { thread } = await who.lin.does("createThread", input, "thread { posts { nodes { id } } }");
  const subjectId = thread.posts.nodes[0].id;
  expect((await who.tom.does("report", { subjectId, category: "CRISIS", note: "I am worried." })).userErrors).toEqual(
    [],
  );
}

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const said = words[language];

  test("a crisis from the report to the closing: seen live, looked after by name, written to, answered", async () => {
    const mei = await signedIn(open, browser, "mei", { language });
    const complaints = complaintsOf(mei);
    await opens(mei, "/moderation/held");
    await isReported(language);
    await mei.getByRole("alert").getByText(said.banner.title).waitFor();
    await mei.getByRole("link", { name: said.banner.open }).press("Enter");
    await mei.getByRole("blockquote").getByText(cries[language]).waitFor();
    await mei.getByRole("timer").waitFor();
    await looksGood(mei, `crisis-waits-${language}`);
    await mei.getByRole("button", { name: said.acknowledge.do }).press("Enter");
    await mei.getByText(said.acknowledge.yours).waitFor();

    const lin = await signedIn(open, browser, "lin", { language, width: 320, theme: "dark" });
    await opens(lin, "/");
    await mei.getByRole("link", { name: language === "en" ? "First words" : "第一次联系" }).press("Enter");
    const body = mei.locator("textarea[name=body]");
    expect((await body.inputValue()).length).toBeGreaterThan(50);
    await body.fill(moderatorWords[language]);
    await mei.getByRole("button", { name: said.talk.send, exact: true }).press("Enter");
    await mei.locator("ol").getByText(moderatorWords[language]).waitFor();

    await lin.getByText(said.notice.message).waitFor();
    await looksGood(lin, `crisis-notice-${language}`);
    await lin.getByRole("link", { name: said.notice.messageRead }).click();
    await lin.getByText(moderatorWords[language]).waitFor();
    await lin.getByText("12356").waitFor();
    await looksGood(lin, `crisis-message-${language}`);
    await lin.locator("textarea[name=body]").first().fill(answers[language]);
    await lin.getByRole("button", { name: said.messages.send, exact: true }).first().click();
    await lin.locator("ol").getByText(answers[language]).waitFor();

    await mei.locator("ol").getByText(answers[language]).waitFor();
    expect(await mei.content()).not.toMatch(/\blin\b/);
    const checkIn = mei.locator("form", { hasText: said.followUp.note });
    await checkIn.locator("textarea").fill("Slept at her sister's.");
    await checkIn.locator("select").selectOption("none");
    await checkIn.getByRole("button").press("Enter");
    await mei.getByText(said.followUp.none).waitFor();
    const closing = mei.locator("form", { hasText: said.close.note });
    await closing.locator("textarea").fill("With her family; knows the lines.");
    await closing.getByRole("button").press("Enter");
    await mei.getByText(language === "en" ? "mei closed it on" : "mei 于").waitFor();
    await looksGood(mei, `crisis-closed-${language}`);
    await opens(mei, "/moderation/crisis");
    await mei.locator('[data-state="CLOSED"]').first().waitFor();
    expect(complaints).toEqual([]);
    await mei.context().close();
    await lin.context().close();
  }, 120_000);
});

test("without a script a moderator looks after it, begins with a template and writes; the person reads and answers", async () => {
  await isReported("en");
  const { crises } = await who.kai.reads("{ crises { open { number } } }");
  const path = `/moderation/crisis/${crises.open[0].number}`;
  const kai = await signedIn(open, browser, "kai", { javaScript: false });
  await kai.goto(path);
  await kai.getByRole("button", { name: en.acknowledge.do }).click();
  await kai.getByRole("link", { name: "A day later" }).click();
  expect(await kai.locator("textarea[name=body]").inputValue()).toContain("since yesterday");
  await kai.getByRole("button", { name: en.talk.send, exact: true }).click();
  await kai.locator("ol").getByText("since yesterday").waitFor();
  const lin = await signedIn(open, browser, "lin", { javaScript: false, width: 320 });
  await lin.goto("/me/messages");
  await lin.getByRole("button", { name: enMessages.seen }).first().click();
  await lin.locator("textarea[name=body]").first().fill("Better.");
  await lin.getByRole("button", { name: enMessages.send, exact: true }).first().click();
  await lin.locator("ol").getByText("Better.").waitFor();
  await kai.context().close();
  await lin.context().close();
}, 60_000);

test("others find nothing there", async () => {
  const tom = await signedIn(open, browser, "tom");
  await opens(tom, "/me/messages");
  await tom.getByText(enMessages.empty).waitFor();
  await opens(tom, "/moderation/crisis/1");
  await tom.getByText(enModeration.unmasking.staffOnly).waitFor();
  expect(await tom.content()).not.toContain(cries.en);
  await tom.context().close();
});
