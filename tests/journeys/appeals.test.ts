import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { bell, settled } from "../people/bell.ts";
import { addBoard } from "../support/boards.ts";
import {
  complaintsOf,
  isAccessible,
  keepPicture,
  openBrowser,
  opens,
  signedIn,
  type Language,
} from "../support/browser.ts";
import { caseAbout, ruleId } from "../support/cases.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
let browser: Browser;
let who: Record<"lin" | "tom" | "mei" | "kai", Person>;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk", visibility: "public" })).id;
  who = await people(open, { lin: "patient", tom: "carer", mei: "moderator", kai: "moderator" });
});
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

const words = {
  en: {
    report: "Report",
    appeal: "Appeal",
    open: "This was wrong: appeal",
    claim: "Take it",
    overturn: "Take the decision back",
  },
  zh: { report: "举报", appeal: "提交申诉", open: "认为有误：提出申诉", claim: "接手", overturn: "撤销原决定" },
};

describe.each(["en", "zh"] satisfies Language[])("in %s", (language) => {
  const said = words[language];

  test("a post is reported, removed, appealed and back again, and its reporter was told both times", async () => {
    const thread = await who.tom.begins(boardId, "Which medicine?");
    const post = await who.lin.replies(thread, `Take two of them, says my surgeon (${language}).`);
    const path = `/t/${thread.number}`;
    const tom = await signedIn(open, browser, "tom", { language });
    await opens(tom, path);
    await tom.locator("#p2").getByRole("link", { name: said.report, exact: true }).click();
    const dialog = tom.getByRole("dialog");
    await dialog.locator("[value=MEDICAL_ADVICE]").check();
    await dialog.locator("button[type=submit]").click();
    await dialog.getByRole("status").waitFor();

    const statement = { ruleId: await ruleId(open), facts: "A dose is named.", locale: language.toUpperCase() };
    const removal = { ...(await caseAbout(open, post.id)), action: { kind: "REMOVE" }, statement };
    expect((await who.mei.does("decideCase", removal)).userErrors).toEqual([]);
    await settled(open);
    const [first] = (await bell(who.tom)).nodes.filter(({ kind }) => kind === "REPORT_DECIDED");
    expect(first).toMatchObject({ isApproved: true });
    await who.tom.does("markNotificationsRead", { ids: [first!.id] });

    const lin = await signedIn(open, browser, "lin", { language, width: 390 });
    const complaints = complaintsOf(lin);
    await opens(lin, "/me/decisions");
    await lin.getByText("A dose is named.").first().waitFor();
    await lin.locator("summary", { hasText: said.open }).first().click();
    await lin.locator("textarea[name=body]").first().fill("It is what my surgeon told me.");
    await keepPicture(lin, `appeal-form-${language}`);
    await isAccessible(lin, "the appeal's form");
    await lin.getByRole("button", { name: said.appeal, exact: true }).first().click();
    await lin.getByText("It is what my surgeon told me.").first().waitFor();

    const kai = await signedIn(open, browser, "kai", { language });
    await opens(kai, "/moderation/appeals");
    await kai.getByRole("button", { name: said.claim, exact: true }).first().click();
    await kai.locator("textarea[name=explanation]").fill("The post tells an experience.");
    await keepPicture(kai, `appeal-review-${language}`);
    await isAccessible(kai, "the review of an appeal");
    await kai.getByRole("button", { name: said.overturn, exact: true }).click();
    await kai.locator("textarea[name=explanation]").waitFor({ state: "detached" });

    await opens(tom, path);
    await tom.locator("#p2").getByText("says my surgeon").waitFor();
    await settled(open);
    const [second] = (await bell(who.tom)).nodes.filter(({ kind }) => kind === "REPORT_DECIDED");
    expect(second).toMatchObject({ isApproved: false, readAt: null });
    await opens(lin, "/me/decisions");
    await lin.getByText("The post tells an experience.").first().waitFor();
    expect(complaints).toEqual([]);
    for (const page of [tom, lin, kai] satisfies Page[]) await page.context().close();
  }, 90_000);
});
