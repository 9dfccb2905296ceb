import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../people/people.ts";
import type { Person, ThreadRef } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
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
import { openTestHouse, type TestHouse } from "../support/house.ts";
import en from "../../client/src/i18n/en/moderation.ts";
import zh from "../../client/src/i18n/zh/moderation.ts";
import enDiscussion from "../../client/src/i18n/en/discussion.ts";
import zhDiscussion from "../../client/src/i18n/zh/discussion.ts";

let open: TestHouse;
let browser: Browser;
let board: BoardRef;
let tom: Person;
let staff: Person[];

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  board = await addBoard(open, { slug: "talk" });
  const met = await people(open, { tom: "carer", mei: "moderator", kai: "moderator" });
  tom = met.tom;
  staff = [met.mei, met.kai];
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

const words = {
  en: { ...en, post: enDiscussion.post, write: enDiscussion.write },
  zh: { ...zh, post: zhDiscussion.post, write: zhDiscussion.write },
};
const reasons = { en: "Please give no doses to others.", zh: "请不要给别人建议用药剂量。" };
const texts = { en: "Take two of them.", zh: "吃两片就好。" };

async function signIn(device: Device, handle: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newContext(browser, open.url, device);
  const page = await context.newPage();
  await signsIn(page, handle);
  return { context, page };
}

/** Opens the moderators' dialog of a post and does this. */
async function moderate(page: Page, language: Language, number: number, kind: "warning" | "hold" | "unmask") {
  const { post, staff: deeds } = words[language];
  await page.locator(`#p${number}`).getByRole("button", { name: post.moderate }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator(`input[value=${kind}]`).check();
  await dialog.locator("textarea").fill(reasons[language]);
  if (kind === "warning") {
    await isAccessible(page, "moderate");
    await keepPicture(page, `moderate-${language}`);
  }
  await dialog.getByRole("button", { name: kind === "unmask" ? deeds.ask : deeds.send, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Stops whoever wrote a thread's second post from posting, for an hour. */
async function limits(moderator: Person, thread: ThreadRef, reason: string): Promise<void> {
  const { thread: read } = await moderator.reads(
    "query ($id: ID!) { thread(id: $id) { posts { nodes { author { id } } } } }",
    { id: thread.id },
  );
  const endsAt = new Date(Date.now() + 3_600_000).toISOString();
  const personaId = read.posts.nodes[1].author.id;
  expect((await moderator.does("limitPersona", { personaId, reason, endsAt })).userErrors).toEqual([]);
}

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const w = words[language];

  test("warn and the author sees it; hold and release; ask, approve, see once, and the member is told", async () => {
    const author = `lin-${language}`;
    const lin = (await people(open, { [author]: "patient" }))[author]!;
    for (const one of [lin, ...staff]) await one.does("updateReadingSettings", { locale: language.toUpperCase() });
    const thread: ThreadRef = await tom.begins(board.id, language === "zh" ? "吃什么药？" : "Which medicine?");
    await lin.replies(thread, texts[language], { anonymous: true });
    const path = `/t/${thread.number}`;
    const atMei = await signIn({ language }, "mei");
    const onPhone = await signIn({ language, width: 390, height: 844, theme: "dark" }, author);
    const complaints = [complaintsOf(atMei.page), complaintsOf(onPhone.page)];

    await opens(atMei.page, path);
    await moderate(atMei.page, language, 2, "warning");
    await opens(onPhone.page, path);
    await onPhone.page.getByText(reasons[language]).waitFor();
    await isAccessible(onPhone.page, "notice");
    await fitsItsWidth(onPhone.page, "notice");
    await keepPicture(onPhone.page, `notice-phone-${language}`);
    await onPhone.page.getByRole("button", { name: w.notice.putAway }).click();
    await onPhone.page.getByText(reasons[language]).waitFor({ state: "detached" });

    await moderate(atMei.page, language, 2, "hold");
    await opens(onPhone.page, path);
    await onPhone.page.getByText(w.notice.what.HOLD).waitFor();
    const form = onPhone.page.locator("#reply");
    await form.locator("textarea").fill(`${texts[language]} 2`);
    await form.locator("input[name=anonymous]").check();
    await form.getByRole("button", { name: w.write.send, exact: true }).click();
    await onPhone.page.getByText(w.held.yours).waitFor();
    await isAccessible(onPhone.page, "held");
    await fitsItsWidth(onPhone.page, "held");
    await keepPicture(onPhone.page, `held-phone-${language}`);
    await opens(atMei.page, path);
    await atMei.page.getByText(w.held.theirs).waitFor();
    await isAccessible(atMei.page, "held, for the staff");
    await keepPicture(atMei.page, `held-staff-${language}`);
    await atMei.page.getByRole("button", { name: w.held.release }).click();
    await atMei.page.getByText(w.held.theirs).waitFor({ state: "detached" });
    await opens(atMei.page, path);
    await atMei.page.locator("#p3").getByText(`${texts[language]} 2`).waitFor();

    await moderate(atMei.page, language, 3, "unmask");
    const atKai = await signIn({ language, theme: "dark" }, "kai");
    await opens(atKai.page, "/moderation/unmasking");
    await isAccessible(atKai.page, "requests");
    await keepPicture(atKai.page, `unmasking-${language}`);
    await atKai.page.getByRole("button", { name: w.unmasking.approve }).click();
    await atKai.page.getByRole("button", { name: w.unmasking.approve }).waitFor({ state: "detached" });
    await opens(atMei.page, "/moderation/unmasking");
    await atMei.page.getByRole("button", { name: w.unmasking.reveal }).click();
    await atMei.page.getByText(w.unmasking.revealed(author, author)).waitFor();
    await keepPicture(atMei.page, `unmasked-${language}`);
    await opens(atMei.page, "/moderation/unmasking");
    expect(await atMei.page.getByText(`@${author}`).count()).toBe(0);
    expect(await atMei.page.getByRole("button", { name: w.unmasking.reveal }).count()).toBe(0);

    await opens(onPhone.page, "/notifications");
    await onPhone.page.getByText(w.notice.what.UNMASKED).waitFor();
    await opens(onPhone.page, "/me");
    await isAccessible(onPhone.page, "me");
    await fitsItsWidth(onPhone.page, "me");
    await keepPicture(onPhone.page, `me-notices-phone-${language}`);
    expect(await onPhone.page.locator("#notices li").count()).toBe(3);

    await limits(staff[0]!, thread, reasons[language]);
    await opens(onPhone.page, path);
    const limit = onPhone.page.getByRole("note").filter({ hasText: w.notice.what.LIMIT });
    await limit.getByText(reasons[language]).waitFor();
    expect(await limit.getByRole("button").count()).toBe(0);
    expect(await onPhone.page.locator("#reply textarea").count()).toBe(0);
    await keepPicture(onPhone.page, `limited-phone-${language}`);
    expect(complaints.flat()).toEqual([]);
    for (const { context } of [atMei, onPhone, atKai]) await context.close();
  }, 240_000);
});
