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
import { jpeg } from "../support/pictureFiles.ts";
import en from "../../client/src/i18n/en/moderation.ts";
import zh from "../../client/src/i18n/zh/moderation.ts";
import enCare from "../../client/src/i18n/en/care.ts";
import zhCare from "../../client/src/i18n/zh/care.ts";
import enCommon from "../../client/src/i18n/en/common.ts";
import zhCommon from "../../client/src/i18n/zh/common.ts";
import enDiscussion from "../../client/src/i18n/en/discussion.ts";
import zhDiscussion from "../../client/src/i18n/zh/discussion.ts";
import enEditing from "../../client/src/i18n/en/editing.ts";
import zhEditing from "../../client/src/i18n/zh/editing.ts";
import enWriting from "../../client/src/i18n/en/writing.ts";
import zhWriting from "../../client/src/i18n/zh/writing.ts";

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

const pick = ({ undo, menu, nav }: typeof enCommon) => ({ undo, menu, main: nav });
const words = {
  en: { ...en, ...enDiscussion, ...enEditing, ...enWriting, care: enCare, ...pick(enCommon) },
  zh: { ...zh, ...zhDiscussion, ...zhEditing, ...zhWriting, care: zhCare, ...pick(zhCommon) },
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

/** The author of a held post rewrites it with a warning and a picture, takes it back, and brings it back. */
async function mends(page: Page, language: Language): Promise<void> {
  const { post, edit, held, warnings, write, undo } = words[language];
  const waiting = page.locator("section").filter({ hasText: held.yours });
  await waiting.getByRole("button", { name: post.edit }).click();
  await waiting.locator("textarea").first().fill(`${texts[language]} 2`);
  await waiting.getByRole("button", { name: write.addPictures }).click();
  const photo = { name: "1.jpg", mimeType: "image/jpeg", buffer: await jpeg(400, 300) };
  await waiting.locator("input[type=file]").setInputFiles(photo);
  await waiting.locator("li img").waitFor();
  await waiting.getByText(warnings.summary).click();
  await waiting.locator("input[name=warnsOfBLOOD]").check();
  await keepPicture(page, `held-edit-phone-${language}`);
  await waiting.getByRole("button", { name: edit.save }).click();
  await waiting.locator("picture img").waitFor();
  await waiting.getByRole("button", { name: post.withdraw }).click();
  await waiting.waitFor({ state: "detached" });
  await page.getByRole("status").getByRole("button", { name: undo }).click();
  await waiting.waitFor();
  await isAccessible(page, "held, mended");
  await fitsItsWidth(page, "held, mended");
  await keepPicture(page, `held-mended-phone-${language}`);
}

/** A moderator sees it covered as every reader would, with its picture. */
async function judges(page: Page, language: Language): Promise<void> {
  const { held, care } = words[language];
  const waiting = page.locator("section").filter({ hasText: held.theirs });
  const veil = waiting.locator("details").filter({ hasText: care.veil.open });
  expect(await waiting.locator("picture img").isVisible()).toBe(false);
  await veil.locator("summary").click();
  await waiting.locator("picture img").waitFor();
  expect(await waiting.locator("blockquote").count()).toBe(1);
}

/** From the moderators' pages to all that waits in the house, where it is released. */
async function releases(page: Page, language: Language): Promise<void> {
  const { held, main, nav } = words[language];
  await page.getByRole("link", { name: main.moderation }).click();
  await page.getByRole("link", { name: nav.held }).click();
  await page.getByRole("heading", { level: 1, name: held.title }).waitFor();
  await page.getByText(held.theirs).waitFor();
  await isAccessible(page, "all that waits");
  await keepPicture(page, `held-list-${language}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await fitsItsWidth(page, "all that waits");
  await keepPicture(page, `held-list-phone-${language}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: held.release }).click();
  await page.getByText(held.empty).waitFor();
}

/** On a desk the moderators' words are as wide as the column below, whatever page they stand on. */
async function liesOverItsColumn(page: Page, language: Language): Promise<void> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ["/me/notifications", "/search"]) {
    await opens(page, path);
    const notice = page.getByRole("note").filter({ hasText: reasons[language] });
    await notice.waitFor();
    const [over, below] = await Promise.all([notice.boundingBox(), page.locator("main h1").boundingBox()]);
    const column = await page.locator("main h1").evaluate((heading) => {
      const { left, width } = heading.parentElement!.getBoundingClientRect();
      return { left, width };
    });
    expect({ left: over!.x, width: over!.width }, path).toEqual(column);
    expect(below!.y - over!.y - over!.height, path).toBeGreaterThan(20);
    expect(await notice.innerText()).not.toMatch(/。 /);
    await keepPicture(page, `notice-desk${path.replaceAll("/", "-")}-${language}`);
  }
  await page.setViewportSize(size);
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
    await liesOverItsColumn(onPhone.page, language);
    await opens(onPhone.page, path);
    await onPhone.page.getByRole("button", { name: w.notice.putAway }).click();
    await onPhone.page.getByText(reasons[language]).waitFor({ state: "detached" });

    await moderate(atMei.page, language, 2, "hold");
    await opens(onPhone.page, path);
    await onPhone.page.getByText(w.notice.what.HOLD).waitFor();
    const form = onPhone.page.locator("#reply");
    await onPhone.page.locator("#p1").getByRole("link", { name: w.post.quote }).click();
    await form.locator("textarea").fill(`${texts[language]} 2`);
    await form.locator("input[name=anonymous]").check();
    await form.getByRole("button", { name: w.write.send, exact: true }).click();
    await onPhone.page.getByText(w.held.yours).waitFor();
    await isAccessible(onPhone.page, "held");
    await fitsItsWidth(onPhone.page, "held");
    await keepPicture(onPhone.page, `held-phone-${language}`);
    await mends(onPhone.page, language);
    await opens(atMei.page, path);
    await atMei.page.getByText(w.held.theirs).waitFor();
    await judges(atMei.page, language);
    await isAccessible(atMei.page, "held, for the staff");
    await keepPicture(atMei.page, `held-staff-${language}`);
    await releases(atMei.page, language);
    await opens(atMei.page, path);
    await atMei.page.locator("#p3").getByText(`${texts[language]} 2`).waitFor({ state: "attached" });

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
