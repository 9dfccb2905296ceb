import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isKnown } from "../people/known.ts";
import { people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { addBoard } from "../support/boards.ts";
import {
  complaintsOf,
  fitsItsWidth,
  isAccessible,
  keepPicture,
  openBrowser,
  opens,
  signedIn,
  type Device,
} from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
let browser: Browser;
let lin: Person;
let tom: Person;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  ({ lin, tom } = await people(open, { lin: "patient", tom: "carer" }));
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

const number = "138 0013 8000";
const aboutOf = async () => (await lin.reads("{ viewer { about } }"))["viewer"].about as string;

test.each([
  [{ language: "en", width: 390 }, "Publish it all the same"],
  [{ language: "zh", width: 1280, theme: "dark" }, "仍然发布"],
  [{ language: "en", javaScript: false }, "Publish it all the same"],
] as [Device, string][])("what one says about oneself is asked about before it is shown (%o)", async (device, yes) => {
  await lin.does("updateProfile", {
    about: "",
    expectedVersion: (await lin.reads("{ viewer { version } }"))["viewer"].version,
  });
  const page = await signedIn(open, browser, "lin", device);
  const complaints = complaintsOf(page);
  if (device.javaScript === false) await page.goto("/me");
  else await opens(page, "/me");
  const form = page.locator("#profile form");
  await form.locator("textarea[name=about]").fill(`Wechat ${number}`);
  await form.locator("button[type=submit]").click();
  await form.locator("b", { hasText: number }).waitFor();
  expect(await form.locator("textarea[name=about]").inputValue()).toBe(`Wechat ${number}`);
  expect(await aboutOf()).toBe("");
  if (device.javaScript !== false) await isAccessible(page, "asked about a profile");
  await fitsItsWidth(page, "asked about a profile");
  await keepPicture(page, `profile-asked-${device.language}-${device.width ?? "plain"}`);
  await form.getByLabel(yes).check();
  await form.locator("button[type=submit]").click();
  await expect.poll(aboutOf, { timeout: 20_000 }).toBe(`Wechat ${number}`);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the words of a warning are asked about as the text is", async () => {
  const thread = await tom.begins((await addBoard(open, { slug: "talk" })).id, "How are you?");
  await isKnown(open, lin, thread);
  const page = await signedIn(open, browser, "lin", { width: 390 });
  await opens(page, `/t/${thread.number}`);
  const reply = page.locator("#reply");
  await reply.locator("textarea[name=body]").fill("Not well.");
  await reply.locator("details:has([name=warnsOfOTHER]) summary").click();
  await reply.locator("[name=warnsOfOTHER]").check();
  await reply.locator("[name=warningNote]").fill(`call ${number}`);
  await reply.getByRole("button", { name: "Reply", exact: true }).click();
  await reply.locator("b", { hasText: number }).waitFor();
  await reply.getByLabel("Publish it all the same").check();
  await reply.getByRole("button", { name: "Reply", exact: true }).click();
  await page.locator("#p7").waitFor();
  expect(await page.locator("#p7").textContent()).toContain(number);
  await page.context().close();
});
