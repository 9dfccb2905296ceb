import { expect, test } from "vitest";
import { holdsLink } from "./links.ts";
import { renderMarkdown } from "./markdown.ts";

const holds = (source: string) => holdsLink(renderMarkdown(source));

test.each([
  "see https://example.org/x",
  "[here](https://example.org)",
  "<mailto:somebody@example.org>",
  "www.example.org",
  "加我的店：shop.example.com",
  "buy at my-shop.top today",
  "![bag](http://example.org/a.png)",
])("leads out of the house: %s", (source) => expect(holds(source)).toBe(true));

test.each([
  "no link at all",
  "[the rules](/rules)",
  "It was 3.5 cm. Then nothing.",
  "e.g. in the morning",
  "write to me@example.com",
  "我在医院。好",
])("stays in the house: %s", (source) => expect(holds(source)).toBe(false));
