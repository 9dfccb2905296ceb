import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { excerptOf, mentionedHandles, renderMarkdown } from "../../api/src/kernel/markdown.ts";

interface Example {
  number: number;
  section: string;
  markdown: string;
  html: string;
}

const specification = (createRequire(import.meta.url)("commonmark-spec") as { tests: Example[] }).tests;

/**
 * What we change on purpose in what CommonMark 0.31.2 asks for:
 * headings begin below the page's own (h1, h2 → h3; h3 → h4; h4 → h5); links carry rel, and no address of a scheme
 * other than http, https, mailto and tel; an image is a link to it (its words alone inside of a link); code has no
 * language class; quotation marks in text are written as they are; an empty quotation has no line break.
 */
function asWeWantIt(html: string): string {
  return html
    .replaceAll("<blockquote>\n</blockquote>", "<blockquote></blockquote>")
    .replace(
      /<(\/?)h([1-4])>/g,
      (_tag, slash: string, level: string) => `<${slash}h${["3", "3", "4", "5"][Number(level) - 1]}>`,
    )
    .replace(/<code class="[^"]*">/g, "<code>")
    .replace(
      /(<a [^>]*>)((?:(?!<\/a>).)*<img [^>]*>.*?)(<\/a>)/gs,
      (_all, open: string, inside: string, close: string) =>
        `${open}${inside.replace(/<img src="[^"]*" alt="([^"]*)"[^>]*>/g, "$1")}${close}`,
    )
    .replace(
      /<img src="([^"]*)" alt="([^"]*)"[^>]*>/g,
      (_image, source: string, words: string) => `<a href="${source}">${words || source}</a>`,
    )
    .replace(
      /<a href="([^"]*)"([^>]*)>/g,
      (_link, address: string, rest: string) => `<a${shown(address)}${rest} rel="nofollow ugc noopener">`,
    )
    .replace(/(^|>)([^<]*)/g, (_text, end: string, words: string) => end + words.replaceAll("&quot;", '"'));
}

function shown(address: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const allowed = scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
  return allowed && address !== "" ? ` href="${address}"` : "";
}

/** Examples in which raw HTML is markup; with us it is text. */
const rawHtml = new Set([
  ...[21, 31, 201, 308, 309, 344, 345, 475, 476, 477, 491, 493, 494, 524, 536, 642, 643],
  ...specification
    .filter(({ section }) => section === "HTML blocks" || section === "Raw HTML")
    .map(({ number }) => number),
]);

describe("CommonMark 0.31.2", () => {
  const tabs = (text: string) => text.replaceAll("→", "\t");
  const results = specification.map((example) => {
    const rendered = renderMarkdown(tabs(example.markdown));
    const wanted = tabs(example.html);
    return { ...example, rendered, asIs: rendered === wanted, asWanted: rendered === asWeWantIt(wanted) };
  });

  test("all 652 examples come out as they should, apart from raw HTML and our stated changes", () => {
    expect(results).toHaveLength(652);
    const others = results.filter(({ number, asWanted }) => !asWanted && !rawHtml.has(number));
    expect(others.map(({ number, markdown, html, rendered }) => ({ number, markdown, html, rendered }))).toEqual([]);
  });

  test("raw HTML comes out as text, never as markup", () => {
    for (const { rendered } of results.filter(({ number }) => rawHtml.has(number))) {
      expect(rendered).not.toMatch(/<(?!\/?(p|br|hr|em|strong|a|code|pre|blockquote|ul|ol|li|h[2-6])\b)/);
    }
  });

  test("the counts are the ones that were looked at", () => {
    expect({
      asIs: results.filter(({ asIs }) => asIs).length,
      withOurChanges: results.filter(({ asIs, asWanted }) => !asIs && asWanted).length,
      rawHtmlAsText: results.filter(({ asWanted }) => !asWanted).length,
    }).toEqual({ asIs: 383, withOurChanges: 197, rawHtmlAsText: 72 });
  });
});

/** Texts that have been tried on forums; none may leave markup, an event handler or a scheme that runs something. */
const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<iframe src=javascript:alert(1)></iframe>",
  '<a href="javascript:alert(1)">x</a>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  "<style>@import 'javascript:alert(1)'</style>",
  "<object data=data:text/html,<script>alert(1)</script>>",
  "<embed src=javascript:alert(1)>",
  "<form action=javascript:alert(1)><input type=submit>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](<java\nscript:alert(1)>)",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](feed:javascript:alert(1))",
  "[x](file:///etc/passwd)",
  "[x](view-source:javascript:alert(1))",
  "[x](//evil.example/x)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
  '![x](x "onerror=alert(1)")',
  '![" onerror=alert(1) "](x)',
  '![x](x"onerror="alert(1))',
  '[x](https://example.org "\\" onmouseover=alert(1)")',
  '[x](https://example.org/"onmouseover="alert(1))',
  '``` "><script>alert(1)</script>\nx\n```',
  "`<script>alert(1)</script>`",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "@lin<script>alert(1)</script>",
  "[@lin](javascript:alert(1))",
];

/** Members who can be mentioned, and no pseudonyms. */
const mentionable = (...handles: string[]) => ({ handles: new Set(handles), pseudonyms: new Set<string>() });

test.each(attacks)("%s does nothing", (attack) => {
  const html = renderMarkdown(attack, mentionable("lin"));
  const tags = html.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<\/?(p|br \/|em|strong|code|pre|ul|ol|li|blockquote)>$|^<\/a>$|^<a( href="(https?:|mailto:|tel:|\/(?!\/)|[\w.%-]+(?![\w.%-]*:))[^"<>]*")?( title="[^"<>]*")? rel="nofollow ugc noopener">$/,
    );
  }
  expect(html.replace(/<[^>]*>/g, "")).not.toContain("<");
});

describe("mentions", () => {
  const known = mentionable("lin", "tom", "小林", "mei-2");
  const link = (handle: string) =>
    `<a href="/members/${encodeURIComponent(handle)}" rel="nofollow ugc noopener">@${handle}</a>`;

  test.each([
    ["@lin and @nobody", `<p>${link("lin")} and @nobody</p>\n`],
    ["(@Tom), @mei-2!", `<p>(${link("Tom")}), ${link("mei-2")}!</p>\n`],
    ["谢谢@lin你好", `<p>谢谢${link("lin")}你好</p>\n`],
    ["@小林 好", `<p>${link("小林")} 好</p>\n`],
    ["**@lin**", `<p><strong>${link("lin")}</strong></p>\n`],
  ])("%s: only existing handles link", (source, html) => {
    expect(renderMarkdown(source, known)).toBe(html);
  });

  test.each([
    "`@lin`",
    "```\n@lin\n```",
    "    @lin",
    "\\@lin",
    "lin@tom.org",
    "write to a.b@lin",
    "@lin@example.org",
    "@@lin",
    "/@lin",
    "[see @lin](https://example.org)",
  ])("%s mentions nobody", (source) => expect(renderMarkdown(source, known)).not.toContain("/members/"));

  test("a pseudonym is set off, and leads to nobody's page", () => {
    const pseudonyms = new Set(["quiet-heron", "安静的苍鹭"]);
    expect(renderMarkdown("@Quiet-Heron, @安静的苍鹭 @loud-heron", { ...known, pseudonyms })).toBe(
      "<p><strong>@Quiet-Heron</strong>, <strong>@安静的苍鹭</strong> @loud-heron</p>\n",
    );
  });

  test("each handle is looked up once, twenty at most", () => {
    expect(mentionedHandles("@Lin @lin @tom a@b.org")).toEqual(["lin", "tom"]);
    expect(mentionedHandles(Array.from({ length: 50 }, (_, index) => `@name${index}`).join(" "))).toHaveLength(20);
  });
});

test("an excerpt is plain words", () => {
  expect(excerptOf(renderMarkdown("A good view, @lin. We **kept**, *it*!", mentionable("lin")))).toBe(
    "A good view, @lin. We kept, it!",
  );
  expect(excerptOf(renderMarkdown("# A *title*\n\n- one & two\n- `<b>`"))).toBe("A title one & two <b>");
  expect(excerptOf(`<p>${"word ".repeat(100)}</p>`, 12)).toBe("word word w…");
});

test("no text of the longest size keeps the house busy", () => {
  const long = ["@", "[", "*a ", "[a](", "![", "`", "> ", "- ", "@a ", "<a", "_a__", "a@", "[a][", "\\@", "**a*"];
  for (const piece of long) {
    const started = performance.now();
    renderMarkdown(piece.repeat(20_000 / piece.length), mentionable("aa"));
    expect(performance.now() - started, piece).toBeLessThan(2_000);
  }
});
