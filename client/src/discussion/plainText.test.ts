import { expect, test } from "vitest";
import { beginning, plainText } from "./plainText.ts";

test("a post's words without its marks, a line for each paragraph", () => {
  expect(plainText("<p>We <em>warm</em> it.</p>\n<ul>\n<li>low</li>\n<li>away &amp; slow</li>\n</ul>")).toBe(
    "We warm it.\nlow\naway & slow",
  );
  expect(plainText("<p>a &lt;b&gt; &amp;lt; c</p>")).toBe("a <b> &lt; c");
});

test("a quotation shows the beginning, and never half a character", () => {
  expect(beginning("<p>short</p><p>text</p>")).toBe("short text");
  expect(beginning(`<p>${"𠮷".repeat(20)}</p>`, 10)).toBe(`${"𠮷".repeat(9)}…`);
});
