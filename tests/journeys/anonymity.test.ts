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
  openBrowser,
  opens,
  signedIn,
  type Device,
  type Language,
} from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
let browser: Browser;
let tom: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  ({ tom } = await people(open, { tom: "carer", "lin-en": "patient", "lin-zh": "patient" }));
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

const on = (handle: string, device: Device): Promise<Page> => signedIn(open, browser, handle, device);

const words = {
  en: { you: "(you)", folded: /You block/, block: "Block", replied: /tom replied in/, thanks: "Thank you" },
  zh: { you: "（您）", folded: /您已屏蔽/, block: "屏蔽", replied: /tom 回复了/, thanks: "谢谢" },
} as const;

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  test("a newcomer asks anonymously: it is theirs on their page, and nobody's on another's", async () => {
    const page = await on(`lin-${language}`, { language, width: 360 });
    const complaints = complaintsOf(page);
    await opens(page, "/boards/talk/new");
    await page.fill("input[name=title]", "Will they see it under my shirt?");
    await page.fill("textarea[name=body]", "I dare not ask anybody.");
    await page.check("input[name=anonymous]");
    await isAccessible(page, "a new anonymous thread");
    await fitsItsWidth(page, "a new anonymous thread");
    await page.click("#reply button[type=submit]");
    await page.waitForURL(/\/t\/\d+\//);
    await isReady(page);
    const own = page.locator("article").first();
    expect(await own.textContent()).toContain(words[language].you);
    await page.fill("#reply textarea", "Has anybody?");
    expect(await page.isChecked("input[name=anonymous]")).toBe(true);
    await page.click("#reply button[type=submit]");
    await page.locator("article").nth(1).waitFor();
    const name = await own.locator("h2").textContent();
    expect(await page.locator("article h2").nth(1).textContent()).toBe(name);
    await keepPicture(page, `anonymous-${language}`);

    const reader = await on("tom", { language });
    await opens(reader, new URL(page.url()).pathname);
    const html = await reader.content();
    expect(html).toContain(name);
    expect(html).not.toContain(`lin-${language}`);
    expect(html).not.toContain(words[language].you);
    expect(complaints).toEqual([]);
  });

  test("what they asked is answered: their other device says so at once; they read, and thank behind the same name", async () => {
    const phone = await on(`lin-${language}`, { language, width: 360 });
    const desk = await on(`lin-${language}`, { language });
    await opens(phone, "/boards/talk/new");
    await phone.fill("input[name=title]", `Does it smell? ${language}`);
    await phone.fill("textarea[name=body]", "I am afraid to ask my wife.");
    await phone.check("input[name=anonymous]");
    await phone.click("#reply button[type=submit]");
    await phone.waitForURL(/\/t\/\d+\//);
    await isReady(phone);
    const name = (await phone.locator("article#p1 h2").textContent())!.replace(words[language].you, "").trim();
    const number = Number(/\/t\/(\d+)/.exec(phone.url())![1]);

    const badge = desk.locator('header a[href="/notifications"] span');
    await desk.waitForTimeout(1_500); // the bell listens once its page is idle
    const { thread } = await tom.reads("query ($number: Int!) { thread(number: $number) { id number } }", { number });
    await tom.replies(thread, "Not with the filter. Ask her, she is waiting for it.");
    await badge.waitFor();
    await opens(desk, "/notifications");
    await desk.getByRole("link", { name: words[language].replied }).first().click();
    await desk.waitForURL(/post=2/);
    await badge.waitFor({ state: "detached" });
    const answer = desk.locator("article#p2");
    await answer.getByText("Not with the filter.").waitFor();
    const heard = desk.waitForResponse((response) => (response.request().postData() ?? "").includes("THANK_YOU"));
    await answer.getByRole("button", { name: words[language].thanks }).click();
    await heard;

    await settled(open);
    const { viewer } = await tom.reads(
      "{ viewer { notifications(first: 1) { nodes { kind thread { number } actors { displayName pseudonym { en zh } } } } } }",
    );
    const [told] = viewer.notifications.nodes;
    expect(told).toMatchObject({ kind: "REACTION", thread: { number } });
    expect(Object.values(told.actors[0].pseudonym)).toContain(name);
    expect(JSON.stringify(told)).not.toContain(`lin-${language}`);
    await Promise.all([phone, desk].map((page) => page.context().close()));
  });

  test("a pseudonym is blocked behind a line, which opens, and is shown again", async () => {
    const rude = `lin-${language}`;
    const thread = await tom.begins(boardId, `Too much ${language}`);
    await (await new Person(open).signsIn(rude)).replies(thread, "You are weak.", { anonymous: true });
    const reader = await on("tom", { language });
    await opens(reader, `/t/${thread.number}/x`);
    const post = reader.locator("article").nth(1);
    await post.getByRole("button", { name: words[language].block, exact: true }).click();
    const line = post.locator("summary");
    await line.waitFor();
    expect(await line.textContent()).toMatch(words[language].folded);
    expect(await post.getByText("You are weak.").isVisible()).toBe(false);
    await isAccessible(reader, "a folded post");
    await keepPicture(reader, `folded-${language}`);
    await line.click();
    expect(await post.getByText("You are weak.").isVisible()).toBe(true);
    await opens(reader, "/me#folded");
    await reader.locator("#folded form button").first().click();
    await reader.locator("#folded li").first().waitFor({ state: "detached" });
    await opens(reader, `/t/${thread.number}/x`);
    expect(await reader.locator("article summary").count()).toBe(0);
  });
});

test("whoever spoke anonymously goes on so when they come back, and without a script; a mistake unticks nothing", async () => {
  const handle = "lin-en";
  const asked = await new Person(open).signsIn(handle);
  const thread = await tom.begins(boardId, "Who else wakes at four?");
  await asked.replies(thread, "I do.", { anonymous: true });
  const page = await on(handle, {});
  await opens(page, `/t/${thread.number}/x`);
  expect(await page.isChecked("input[name=anonymous]")).toBe(true);
  await page.fill("#reply textarea", "Every night.");
  await page.click("#reply button[type=submit]");
  await page.locator("article#p3").waitFor();
  expect(await page.locator("article#p3 h2").textContent()).toBe(await page.locator("article#p2 h2").textContent());

  const plain = await on(handle, { javaScript: false });
  await plain.goto(`/t/${thread.number}/x`);
  expect(await plain.isChecked("input[name=anonymous]")).toBe(true);
  await plain.goto("/boards/talk/new");
  await plain.fill("input[name=title]", "May I ask?");
  await plain.fill("textarea[name=body]", "Call me on 13812345678.");
  await plain.check("input[name=anonymous]");
  await plain.click("#reply details summary");
  await plain.check("input[name=warnsOfBLOOD]");
  await plain.click("#reply button[type=submit]");
  await plain.locator("input[name=personalDataConfirmed]").waitFor();
  expect(await plain.isChecked("input[name=anonymous]")).toBe(true);
  expect(await plain.isChecked("input[name=warnsOfBLOOD]")).toBe(true);
});
