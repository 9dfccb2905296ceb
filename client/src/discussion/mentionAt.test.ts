import { expect, test } from "vitest";
import { mentionAt, withMention } from "./mentionAt.ts";

const at = (text: string) => mentionAt(text, text.length);

test("an @ after a blank, a line or a sign begins a mention", () => {
  expect(at("@")).toEqual({ start: 0, prefix: "" });
  expect(at("thank you @lin")).toEqual({ start: 10, prefix: "lin" });
  expect(at("first line\n@王")).toEqual({ start: 11, prefix: "王" });
  expect(at("谢谢，@lin_m")).toEqual({ start: 3, prefix: "lin_m" });
});

test("an address is no mention, and neither is one that has ended", () => {
  expect(at("write to lin@example")).toBeUndefined();
  expect(at("@lin ")).toBeUndefined();
  expect(at("`@lin")).toBeUndefined();
  expect(at("no mention")).toBeUndefined();
});

test("completing puts the name in, a blank after it, and the caret behind", () => {
  expect(withMention("hi @li, how", { start: 3, prefix: "li" }, "lin_mei")).toEqual({
    text: "hi @lin_mei, how",
    caret: 11,
  });
  expect(withMention("hi @li", { start: 3, prefix: "li" }, "lin_mei")).toEqual({ text: "hi @lin_mei ", caret: 12 });
});
