import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../people/bell.ts";
import { people } from "../people/people.ts";
import { Person } from "../people/person.ts";
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
  type Device,
  type Language,
} from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { isIndexed } from "../support/indexed.ts";

let open: TestHouse;
let browser: Browser;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk", visibility: "public" })).id;
  await people(open, { "lin-en": "patient", "lin-zh": "patient", "tom-en": "carer", "tom-zh": "carer" });
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

const on = (handle: string, device: Device): Promise<Page> => signedIn(open, browser, handle, device);

const phone = { width: 390, height: 844 } as const;
const secret = "She died on a Tuesday.";
const said = {
  en: {
    ...{ death: "death", here: "I’m here", title: "The last week", sad: "My mother died this morning." },
    ...{ add: "Add the warning", thanks: "Thank you", who: "Who reacted", covered: /This text warns of: death/ },
    saved: "Saved.",
    hidden: /A thread hidden for you \(death\)/,
  },
  zh: {
    ...{ death: "死亡", here: "我在", title: "最后一周", sad: "妈妈今天早上去世了。" },
    ...{ add: "加上提示", thanks: "谢谢", who: "谁回应了", covered: /这段文字涉及：死亡/ },
    saved: "已保存。",
    hidden: /已为您隐藏的话题（死亡）/,
  },
} as const;

/** Whatever counts people or what they wrote, anywhere on a page: in its text, its names for listeners, its title. */
async function countsOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const labels = [...document.querySelectorAll("[aria-label], [title]")].flatMap((element) => [
      element.getAttribute("aria-label") ?? "",
      element.getAttribute("title") ?? "",
    ]);
    return [document.title, document.body.innerText, ...labels].join("\n");
  });
  const counts =
    /\d+\+? (repl|new|thread|post|unread|people|person|member|reaction|result|other)|(?<!第\s*)(?<!\d)\d+\s*(条|人|个(?!字)|篇|位)|(I’m here|Me too|Thank you|This helped|我在|我也是|谢谢|有帮助)\s*\d/gi;
  return said.match(counts) ?? [];
}

const as = (handle: string) => new Person(open).signsIn(handle);

/** A thread that warns of death, with an everyday answer in it. */
async function sadThread(language: Language, title: string) {
  const lin = await as(`lin-${language}`);
  const begun = await lin.does(
    "createThread",
    { boardId, title, body: secret, contentWarnings: [{ kind: "DEATH" }] },
    "thread { id number slug posts { nodes { id } } }",
  );
  const reply = await lin.replies(begun["thread"], "The tea was warm.");
  return { thread: begun["thread"], reply };
}

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const words = said[language];
  const [lin, tom] = [`lin-${language}`, `tom-${language}`];

  test("a writer is offered the warning that the text calls for, takes it by a key, and the draft keeps it", async () => {
    const page = await on(lin, { language, ...phone });
    const complaints = complaintsOf(page);
    await opens(page, "/boards/talk/new");
    await page.fill("input[name=title]", words.title);
    await page.fill("textarea[name=body]", words.sad);
    const add = page.getByRole("button", { name: words.add });
    await add.waitFor();
    await isAccessible(page, "a suggested warning");
    await keepPicture(page, `care-suggestion-${language}`);
    await add.press("Enter");
    await page.locator("#reply details b", { hasText: words.death }).waitFor();
    expect(await page.isChecked("input[name=warnsOfDEATH]")).toBe(true);
    expect(await add.count()).toBe(0);
    await page.waitForTimeout(600); // the device keeps it a moment after the last change
    await page.reload();
    await isReady(page);
    await page.locator("#reply details b", { hasText: words.death }).waitFor();
    await isAccessible(page, "a chosen warning");
    await fitsItsWidth(page, "a chosen warning");
    await keepPicture(page, `care-choice-${language}`);
    await page.click("#reply button[type=submit]");
    await page.waitForURL(/\/t\/\d+\//);
    await isReady(page);
    expect(await page.locator("article").first().textContent()).toContain(words.death);
    await page.getByText(words.sad).waitFor();
    expect(complaints).toEqual([]);
  });

  test("without a script a guest reads nothing of a covered text before opening it, and a quotation covers it too", async () => {
    const { thread } = await sadThread(language, `Covered ${language}`);
    await (await as(tom)).replies(thread, "I read it.", { quotedPostId: thread.posts.nodes[0].id });
    const context = await newContext(browser, open.url, { language, javaScript: false, ...phone });
    const page = await context.newPage();
    await page.goto(`/t/${thread.number}/x`);
    const texts = page.getByText(secret);
    expect(await texts.count()).toBe(2);
    for (const text of await texts.all()) expect(await text.isVisible()).toBe(false);
    const veil = page.locator("article").first().locator("summary");
    expect(await veil.textContent()).toMatch(words.covered);
    await keepPicture(page, `care-veil-${language}`);
    await veil.focus();
    await page.keyboard.press("Enter");
    expect(await texts.first().isVisible()).toBe(true);
    expect(await page.locator("article").nth(1).locator("details").count()).toBe(0);
    await context.close();
  });

  test("a reader chooses what is done with a kind: hidden, its title and its text are lines that open", async () => {
    const { thread } = await sadThread(language, `Hidden ${language}`);
    const page = await on(tom, { language, ...phone, theme: "dark" });
    const complaints = complaintsOf(page);
    await opens(page, "/boards/talk");
    expect(await page.getByText(`Hidden ${language}`).isVisible()).toBe(true);
    await opens(page, "/me#warnings");
    await isAccessible(page, "the choices");
    await page.selectOption("#warnings select[name=DEATH]", "HIDE");
    await page.locator("#warnings button[type=submit]").click();
    await page.getByText(words.saved).waitFor();
    await keepPicture(page, `care-preferences-${language}`);
    await opens(page, "/boards/talk");
    const title = page.getByText(`Hidden ${language}`);
    expect(await title.isVisible()).toBe(false);
    await isAccessible(page, "a list with a hidden thread");
    await fitsItsWidth(page, "a list with a hidden thread");
    await keepPicture(page, `care-list-${language}`);
    await page.getByText(words.hidden).first().click();
    expect(await title.isVisible()).toBe(true);
    await title.click();
    await page.waitForURL(new RegExp(`/t/${thread.number}/`));
    const text = page.getByText(secret);
    expect(await text.isVisible()).toBe(false);
    await page.locator("article").first().locator("summary").click();
    expect(await text.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await (await as(tom)).does("setWarningPreferences", { preferences: [{ kind: "DEATH", treatment: "BLUR" }] });
  });

  test("a reaction shows at once, is told to the author alone, and comes back when the line is down", async () => {
    const { thread, reply } = await sadThread(language, `Together ${language}`);
    const page = await on(tom, { language });
    const watching = await on(lin, { language, ...phone });
    const complaints = complaintsOf(watching);
    await opens(page, `/t/${thread.number}/x`);
    await opens(watching, `/t/${thread.number}/x`);
    const card = page.locator("article").nth(1);
    const here = card.getByRole("button", { name: words.here });
    await here.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => here.getAttribute("aria-pressed")).toBe("true");
    await card.getByRole("button", { name: `${words.here} 1` }).waitFor();
    const sad = page.locator("article").first().getByRole("button", { name: words.here });
    await sad.click();
    await expect.poll(() => sad.getAttribute("aria-pressed")).toBe("true");
    expect(await sad.textContent()).toBe(words.here);
    await isAccessible(page, "a thread with reactions");
    await keepPicture(page, `care-reactions-${language}`);

    const own = watching.locator("article").nth(1);
    await own.getByText(`${words.here} 1`).waitFor();
    await own.getByRole("button", { name: words.who }).click();
    const list = watching.getByRole("dialog");
    await list.getByText(tom).waitFor();
    await isAccessible(watching, "who reacted");
    await keepPicture(watching, `care-who-${language}`);
    await settled(open);
    await opens(watching, "/notifications");
    await watching.getByText(`Together ${language}`).first().waitFor();
    await isAccessible(watching, "a notification that warns");
    await keepPicture(watching, `care-notifications-${language}`);

    await page.context().setOffline(true);
    const thanks = card.getByRole("button", { name: words.thanks });
    const failed = page.waitForEvent("requestfailed");
    await thanks.click();
    await failed;
    await expect.poll(() => thanks.getAttribute("aria-pressed")).toBe("false");
    expect(await here.getAttribute("aria-pressed")).toBe("true");
    await page.context().setOffline(false);
    await here.click();
    await expect.poll(() => here.getAttribute("aria-pressed")).toBe("false");
    const { post } = await (
      await as(lin)
    ).reads(`query ($id: ID!) { post(id: $id) { reactionCounts { count } } }`, {
      id: reply.id,
    });
    expect(post.reactionCounts).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("whoever reads gently sees no number, on any page", async () => {
    const { thread, reply } = await sadThread(language, `Gentle ${language}`);
    const [reader, lins] = await Promise.all([as(tom), as(lin)]);
    await reader.does("react", { subjectId: reply.id, kind: "HELPED" });
    const own = await reader.begins(boardId, `Counted ${language}`);
    for (const body of ["One.", "Two."]) await lins.replies(own, body);
    await settled(open);
    await isIndexed(open.house);
    const paths = ["/", "/boards", "/boards/talk", `/t/${thread.number}/x`, `/search?q=Counted+${language}`];
    paths.push("/notifications", `/members/${lin}`, "/me");
    const page = await on(tom, { language, ...phone });
    const counting = async () => {
      const found: string[] = [];
      for (const path of paths) {
        await opens(page, path);
        const counts = await countsOn(page);
        if (counts.length > 0) found.push(`${path} ${counts.join(", ")}`);
      }
      return found;
    };
    expect((await counting()).length, "where numbers stand for everybody else").toBe(paths.length);
    await reader.does("updateReadingSettings", { hidesCounts: true });
    expect(await counting()).toEqual([]);
    await opens(page, `/t/${thread.number}/x`);
    await keepPicture(page, `care-gentle-${language}`);
    await reader.does("updateReadingSettings", { hidesCounts: false });

    const guest = await (await newContext(browser, open.url, { language })).newPage();
    await opens(guest, `/t/${thread.number}/x?counts=hidden`);
    expect(new URL(guest.url()).search).toBe("");
    expect(await guest.locator("main").textContent()).not.toMatch(/1 reply|1 条回复/);
    await opens(guest, `/t/${thread.number}/x?counts=shown`);
    expect(await guest.locator("main").textContent()).toMatch(/1 reply|1 条回复/);
  });
});
