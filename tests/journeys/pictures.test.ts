import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isKnown } from "../people/known.ts";
import { people } from "../people/people.ts";
import { Person, type ThreadRef } from "../people/person.ts";
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
import { boxFile, jpeg, phonePicture } from "../support/pictureFiles.ts";

let open: TestHouse;
let browser: Browser;
let tom: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  const met = await people(open, { tom: "carer", "lin-en": "patient", "lin-zh": "patient", wei: "patient" });
  tom = met.tom;
  // Whoever is new waits for a moderator with a phone number.
  const thread = await tom.begins(boardId, "Where we have been before");
  for (const lin of [met["lin-en"], met["lin-zh"]]) await isKnown(open, lin, thread);
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

async function on(handle: string, device: Device): Promise<Page> {
  const page = await signedIn(open, browser, handle, device);
  page.context().setDefaultTimeout(30_000);
  return page;
}

const words = {
  en: {
    ...{ add: "Add pictures", send: "Reply", describe: "Describe the picture", up: "Move up", remove: /^Remove/ },
    ...{ blur: /^Blur it/, heic: /This is a HEIC/, moves: /no picture that we can open/, retry: "Try again" },
    ...{ asked: "Is this meant for everybody who reads here?", confirm: "Publish it all the same" },
    ...{ show: /has blurred this picture/, undescribed: "A picture without a description", edit: "Edit", save: "Save" },
    ...{ suggested: /You have blurred a picture/, dismiss: "Not needed", preview: "Preview" },
    offline: /You seem to be offline/,
  },
  zh: {
    ...{ add: "添加图片", send: "回复", describe: "描述这张图片", up: "上移", remove: /^去掉/ },
    ...{ blur: /^先模糊显示/, heic: /HEIC格式/, moves: /不是我们能打开的图片/, retry: "重试" },
    ...{ asked: "这些内容要让所有读到的人看见吗？", confirm: "仍然发布" },
    ...{ show: /设为模糊显示/, undescribed: "一张没有描述的图片", edit: "编辑", save: "保存" },
    ...{ suggested: /您把一张图片设为模糊显示/, dismiss: "不需要", preview: "预览" },
    offline: /离线/,
  },
} as const;

const chosen = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const chooses = (page: Page, ...files: ReturnType<typeof chosen>[]) =>
  page.locator("#reply input[type=file]").setInputFiles(files);
const thumbs = (page: Page) => page.locator("#reply fieldset:has(input[type=file]) li img");
const seesThumbs = (page: Page, count: number) =>
  expect.poll(() => thumbs(page).count(), { timeout: 30_000 }).toBe(count);
const arrived = (page: Page, selector: string) =>
  page.waitForFunction(
    (found) =>
      [...document.querySelectorAll<HTMLImageElement>(found)].every(
        (image) => image.complete && image.naturalWidth > 0,
      ),
    selector,
  );

const devices: Record<Language, Device> = {
  en: { language: "en", width: 390, height: 800 },
  zh: { language: "zh", width: 1280, theme: "dark" },
};

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const say = words[language];

  test("pictures are added, described, blurred, published, looked at, and taken away again", async () => {
    const thread = await tom.begins(boardId, "What does a good fit look like?", "Please show me.");
    const page = await on(`lin-${language}`, devices[language]);
    const complaints = complaintsOf(page);
    await opens(page, `/t/${thread.number}`);
    const reply = page.locator("#reply");
    await page.fill("#reply textarea[name=body]", "This is mine. Call me: 138 1234 5678");
    await reply.getByRole("button", { name: say.add }).click();
    await reply.locator("fieldset:has(input[type=file])").waitFor();
    await chooses(
      page,
      chosen("IMG_1.jpg", "image/jpeg", await phonePicture()),
      chosen("2.jpg", "image/jpeg", await jpeg()),
    );
    await seesThumbs(page, 2);
    await chooses(
      page,
      chosen("IMG_2.HEIC", "image/heic", boxFile("heic")),
      chosen("x.jpg", "image/jpeg", Buffer.from("GIF89a")),
    );
    await reply.getByText(say.heic).waitFor();
    await reply.getByText(say.moves).waitFor();
    expect(await reply.getByRole("button", { name: say.send, exact: true }).isDisabled()).toBe(true);
    await isAccessible(page, `refused pictures ${language}`);
    await keepPicture(page, `pictures-refused-${language}`);
    for (const problem of [say.heic, say.moves])
      await reply.locator("li", { hasText: problem }).getByRole("button", { name: say.remove }).click();
    await reply.getByLabel(say.describe).first().fill("A plate that fits well");
    await reply.getByLabel(say.blur).first().check();
    await reply.getByRole("button", { name: say.up }).click();
    await arrived(page, "#reply fieldset:has(input[type=file]) img");
    expect(await reply.getByLabel(say.describe).nth(1).inputValue()).toBe("A plate that fits well");
    await fitsItsWidth(page, "pictures in a composer");
    await isAccessible(page, `pictures in a composer ${language}`);
    await keepPicture(page, `pictures-composer-${language}`);

    await reply.getByText(say.suggested).waitFor();
    await reply.getByRole("button", { name: say.dismiss }).click();
    await reply.getByRole("button", { name: say.preview, exact: true }).click();
    const preview = reply.getByRole("region", { name: say.preview });
    await preview.getByText("A plate that fits well").waitFor();
    await arrived(page, "#reply section img");
    expect(await preview.locator("img").count()).toBe(2);
    await isAccessible(page, `preview with pictures ${language}`);
    await keepPicture(page, `pictures-preview-${language}`);

    await reply.getByRole("button", { name: say.send, exact: true }).click();
    await reply.getByText(say.asked).waitFor();
    await reply.getByText("138 1234 5678").last().waitFor();
    await isAccessible(page, `asked about personal data ${language}`);
    await keepPicture(page, `pictures-asked-${language}`);
    await reply.getByLabel(say.confirm).check();
    await reply.getByRole("button", { name: say.send, exact: true }).click();
    const post = page.locator("#p2");
    await post.locator("img").first().waitFor();
    await post.scrollIntoViewIfNeeded();
    await arrived(page, "#p2 img");
    expect(await page.locator("#reply fieldset:has(input[type=file])").count()).toBe(0);
    expect(await post.getByAltText(say.undescribed).count()).toBe(1);
    expect(await post.getByText("A plate that fits well").isVisible()).toBe(false);
    await fitsItsWidth(page, "pictures in a thread");
    await isAccessible(page, `pictures in a thread ${language}`);
    await keepPicture(page, `pictures-thread-${language}`);
    await post.getByText(say.show).click();
    expect(await post.getByText("A plate that fits well").isVisible()).toBe(true);
    await keepPicture(page, `pictures-shown-${language}`);

    await post.getByRole("button", { name: say.edit, exact: true }).click();
    await expect.poll(() => post.locator("fieldset:has(input[type=file]) li img").count()).toBe(2);
    await post.locator("fieldset:has(input[type=file]) li").first().getByRole("button", { name: say.remove }).click();
    await post.getByRole("button", { name: say.save, exact: true }).click();
    await post.locator("form").waitFor({ state: "detached" });
    expect(await post.locator("img").count()).toBe(1);
    expect(complaints.filter((complaint) => !complaint.includes("415"))).toEqual([]);
    await page.context().close();
  });

  test("somebody without JavaScript reads them, and opens a blurred one", async () => {
    const thread = await illustratedThread();
    const page = await on(`lin-${language}`, { ...devices[language], javaScript: false });
    await page.goto(`/t/${thread.number}`);
    const post = page.locator("#p1");
    await post.getByText(say.show).click();
    expect(await post.getByText("A red cushion").isVisible()).toBe(true);
    await keepPicture(page, `pictures-plain-${language}`);
    await page.context().close();
  });

  test("somebody without JavaScript is asked about a phone number too", async () => {
    const thread = await tom.begins(boardId, "Who would talk to me?");
    const page = await on(`lin-${language}`, { ...devices[language], javaScript: false });
    await page.goto(`/t/${thread.number}`);
    await page.fill("#reply textarea[name=body]", "lin@example.org");
    await page.locator("#reply").getByRole("button", { name: say.send, exact: true }).click();
    await page.getByText(say.asked).waitFor();
    await page.getByLabel(say.confirm).check();
    await page.locator("#reply").getByRole("button", { name: say.send, exact: true }).click();
    await page.locator("#p2").waitFor();
    expect(await page.locator("#p2").textContent()).toContain("lin@example.org");
    await page.context().close();
  });
});

async function illustratedThread(): Promise<ThreadRef> {
  const { upload } = await tom.uploads(await jpeg(900, 600));
  const pictures = [{ id: upload!.id, altText: "A red cushion", isSensitive: true }];
  const { thread } = await tom.does(
    "createThread",
    { boardId, title: "My cushion", body: "Look", pictures },
    "thread { id number }",
  );
  return thread;
}

test("a picture that could not be sent is tried again, and what is unsent is there after a reload", async () => {
  const thread = await tom.begins(boardId, "Do you sleep on your side?");
  const page = await on("wei", { width: 390, height: 800 });
  const say = words.en;
  await opens(page, `/t/${thread.number}`);
  await page.fill("#reply textarea[name=body]", "With two cushions");
  const reply = page.locator("#reply");
  await reply.getByRole("button", { name: say.add }).click();
  await reply.locator("fieldset:has(input[type=file])").waitFor();
  await page.context().setOffline(true);
  await chooses(page, chosen("1.jpg", "image/jpeg", await jpeg()));
  await reply.getByText(say.offline).first().waitFor();
  await keepPicture(page, "pictures-offline");
  await page.context().setOffline(false);
  await reply.getByRole("button", { name: say.retry }).click();
  await seesThumbs(page, 1);
  await reply.getByLabel(say.describe).fill("Two cushions");
  await page.waitForTimeout(600); // kept on this device a moment after the last key
  await page.reload();
  await isReady(page);
  await reply.scrollIntoViewIfNeeded();
  await seesThumbs(page, 1);
  expect(await reply.getByLabel(say.describe).inputValue()).toBe("Two cushions");
  await arrived(page, "#reply fieldset:has(input[type=file]) img");
  await reply.getByRole("button", { name: say.send, exact: true }).click();
  await page.locator("#p2 img").waitFor();
  expect(await page.locator("#p2 img").getAttribute("alt")).toBe("Two cushions");
  await page.context().close();
});

test("a new thread begins with a picture; nothing moves while it is fetched, and whoever reads fetches no upload code", async () => {
  const page = await on("wei", { width: 1280 });
  const say = words.en;
  await opens(page, "/boards/talk/new");
  await page.fill("input[name=title]", "My kitchen");
  await page.fill("textarea[name=body]", "I cook again.");
  await page.getByRole("button", { name: say.add }).click();
  await page.locator("fieldset:has(input[type=file])").waitFor();
  await chooses(page, chosen("1.jpg", "image/jpeg", await jpeg(1_600, 1_200)));
  await seesThumbs(page, 1);
  await page.locator("#reply").getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL(/\/t\//);
  await page.locator("#p1 img").waitFor();

  const reader = await on("lin-en", { width: 1280 });
  const scripts: string[] = [];
  reader.on("request", (request) => void (request.resourceType() === "script" && scripts.push(request.url())));
  await reader.route("**/pictures/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await reader.addInitScript(() => {
    (globalThis as any).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (globalThis as any).shift += (entry as any).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await opens(reader, new URL(page.url()).pathname);
  await arrived(reader, "#p1 img");
  expect(await reader.evaluate(() => (globalThis as any).shift)).toBeLessThan(0.01);
  expect(scripts.filter((url) => /PicturesField|PersonalData/.test(url))).toEqual([]);
  await Promise.all([page.context().close(), reader.context().close()]);
});
