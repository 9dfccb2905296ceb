import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyMaxLength, titleMaxLength } from "../../api/src/kernel/textLimits.ts";
import { isKnown } from "../people/known.ts";
import { people } from "../people/people.ts";
import type { Person, ThreadRef } from "../people/person.ts";
import { addBoard } from "../support/boards.ts";
import { isReady, openBrowser, opens, signsIn } from "../support/browser.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { isIndexed } from "../support/indexed.ts";
import { jpeg } from "../support/pictureFiles.ts";

/** A public list of texts that make programs stumble, 240 of them attempts to run script in a page (MIT licence). */
const publicList = createRequire(import.meta.url)("big-list-of-naughty-strings") as string[];
const ours = [
  "[click](javascript:trap())",
  "[click](JaVaScRiPt&colon;trap())",
  "[click](data:text/html;base64,PHNjcmlwdD50cmFwKCk8L3NjcmlwdD4=)",
  "[click](vbscript:trap())",
  '[a](https://example.org "\\" onmouseover=trap() x=\\"")',
  '![a](https://example.org/x.png "\\" onerror=trap() x=\\"")',
  '![x](x\\" onerror=trap())',
  "<javascript:trap()>",
  "[x]: javascript:trap()\n\n[x]",
  "`</code><img src=x onerror=trap()>`",
  "```</code></pre><svg onload=trap()>\n```",
  '</script><script>trap()</script><script type="application/json">',
  "<!--</script><script>trap()</script>-->",
  "\u2028</textarea><svg/onload=trap()>",
  "@lin<img src=x onerror=trap()>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=trap()&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=trap()>">',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=trap() src>">',
];
const hostile = [...ours, ...publicList].filter((text) => text.trim() !== "" && !/\p{Surrogate}/u.test(text));

let open: TestHouse;
let browser: Browser;
let lin: Person;
let tom: Person;
let boardId: string;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestHouse(), openBrowser()]);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  ({ lin, tom } = await people(open, { lin: "patient", tom: "carer" }));
  await isKnown(open, lin, await lin.begins(boardId, "Where I have been before"));
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

/** The ways in which Markdown puts a text into a page. */
const everywhere = (text: string) =>
  [text, `- ${text}`, `> ${text}`, `**${text}**`, `[x](<${text}>)`, `![x](<${text}> "${text}")`, `<${text}>`].join(
    "\n\n",
  );

/** Posts that hold every text in every way, as few as their length allows. */
function bodies(): string[] {
  const posts: string[] = [];
  let body = "";
  for (const text of hostile.map(everywhere)) {
    if ([...body, ...text].length > bodyMaxLength - 2) {
      posts.push(body);
      body = "";
    }
    body += `${text}\n\n`;
  }
  return [...posts, body];
}

/** A browser without the policy that forbids foreign script: what is cleaned has to be clean by itself. */
async function withTrap(): Promise<{ context: BrowserContext; page: Page; sprung: string[] }> {
  const sprung: string[] = [];
  const context = await browser.newContext({
    baseURL: open.url,
    bypassCSP: true,
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(30_000);
  await context.exposeBinding("sprung", (_, how: string) => void sprung.push(how));
  await context.addInitScript(() => {
    for (const name of ["trap", "alert", "confirm", "prompt", "print", "javascript"])
      Object.assign(window, { [name]: () => void (window as any).sprung(name) });
  });
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(open.url))
      sprung.push(`asked ${request.url().slice(0, 80)}`);
  });
  page.on("dialog", (dialog) => (sprung.push("dialog"), void dialog.dismiss()));
  return { context, page, sprung };
}

/** Whatever could run script when it is touched, although it has not yet. */
const unsafeParts = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const foreign =
      "iframe, object, embed, base, meta[http-equiv], form[action^=javascript], svg script, math, style, link[rel=import]";
    for (const element of document.body.querySelectorAll(`*`)) {
      const isOurs = element.matches("script[nonce], script[type='application/json']");
      if (element.matches(foreign) || (element.localName === "script" && !isOurs))
        found.push(element.outerHTML.slice(0, 90));
      for (const { name, value } of element.attributes) {
        const isLink = ["href", "src", "action", "formaction", "xlink:href", "srcset"].includes(name);
        const protocol = URL.canParse(value, location.href) ? new URL(value, location.href).protocol : "none:";
        const isUnsafe = isLink && !["http:", "https:", "mailto:", "none:"].includes(protocol);
        if (name.startsWith("on") || name === "style" || name === "srcdoc" || isUnsafe)
          found.push(`${name}=${value.slice(0, 90)}`);
      }
    }
    return [...new Set(found)];
  });

/** Touches what is on the page the way a reader's mouse and keys do. */
async function touchesEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("article *, main li *")) {
      for (const kind of [
        "mouseover",
        "mouseenter",
        "pointerover",
        "focus",
        "load",
        "error",
        "toggle",
        "animationstart",
      ])
        element.dispatchEvent(new Event(kind));
    }
  });
  await page.waitForTimeout(100);
}

async function isHarmless(page: Page, sprung: string[], where: string): Promise<void> {
  await touchesEverything(page);
  expect(await unsafeParts(page), where).toEqual([]);
  expect(sprung, where).toEqual([]);
}

async function pagesOf(page: Page, path: string, sprung: string[]): Promise<number> {
  await opens(page, path);
  for (let pages = 1; ; pages += 1) {
    await isHarmless(page, sprung, `${path}, page ${pages}`);
    const next = page.locator("a[rel=next]").first();
    if ((await next.count()) === 0) return pages;
    await page.goto((await next.getAttribute("href"))!);
    await isReady(page);
  }
}

test("the trap catches a script that runs", async () => {
  const { context, page, sprung } = await withTrap();
  await opens(page, "/");
  await page.evaluate(() =>
    document.body.insertAdjacentHTML("beforeend", "<article><img src=x onerror=trap()></article>"),
  );
  await expect.poll(() => sprung).toEqual(["trap"]);
  expect(await unsafeParts(page)).toEqual(["onerror=trap()"]);
  await context.close();
});

test("no text of a public list of hostile ones runs script in a thread, as it was written or as it arrives", async () => {
  const told = bodies();
  expect(hostile.length).toBeGreaterThan(450);
  const thread: ThreadRef = await lin.begins(boardId, "Hostile", told[0]);
  const { context, page, sprung } = await withTrap();
  await signsIn(page, "tom");
  await opens(page, `/t/${thread.number}`);
  const live = await lin.replies(thread, ours.map(everywhere).join("\n\n"));
  await page.getByRole("button", { name: "1 new reply" }).click();
  await page.locator(`#p${live.number}`).waitFor();
  await isHarmless(page, sprung, "live");
  for (const body of told.slice(1)) await lin.replies(thread, body);
  await pagesOf(page, `/t/${thread.number}`, sprung);
  await context.close();
}, 240_000);

test("nor in titles, finds, drafts, a preview, news, descriptions, warnings or the fields that one writes in", async () => {
  const titles = hostile.filter((text) => [...text].length <= titleMaxLength && !/[\r\n]/.test(text));
  for (const title of titles) {
    const { userErrors } = await lin.does("createThread", { boardId, title, body: title });
    expect(userErrors).toEqual([]);
  }
  const thread = await tom.begins(boardId, ours[11]!.slice(0, titleMaxLength));
  await lin.does("saveDraft", { subjectId: thread.id, body: ours.join("\n\n") });
  await tom.does("saveDraft", { subjectId: thread.id, body: ours.join("\n\n") });
  await lin.replies(thread, `@${tom.handle} ${everywhere(ours[11]!)}`);
  await lin.replies(thread, "See the picture.", {
    pictures: [{ id: (await lin.uploads(await jpeg(60, 40))).upload!.id, altText: ours[11] }],
    contentWarnings: [{ kind: "OTHER", note: ours[11]!.slice(0, 60) }],
  });
  await isIndexed(open.house);
  const { context, page, sprung } = await withTrap();
  await signsIn(page, "tom");
  await pagesOf(page, "/boards/talk", sprung);
  const finds = ["script", "alert", "javascript", "onerror", "img src"].map((asked) => `/search?q=${asked}`);
  for (const path of ["/", "/notifications", "/me/drafts", "/me", "/search?view=waiting", ...finds]) {
    await opens(page, path);
    await isHarmless(page, sprung, path);
  }
  await opens(page, `/t/${thread.number}#reply`);
  await expect.poll(() => page.inputValue("#reply textarea")).toContain("javascript:trap()");
  await page.locator("#reply button", { hasText: /preview/i }).click();
  await page.locator("section h3").waitFor();
  await isHarmless(page, sprung, "preview");
  await context.close();
}, 240_000);
