import { expect, test } from "vitest";
import { waysOutOf } from "./waysOut.ts";

test.each([
  ["see https://example.org/page?x=1 and https://example.org/page?x=1", 1],
  ["www.example.org", 1],
  ["on shop.example.com you find bags", 1],
  ["call +44 20 7946 0958", 1],
  ["138 0013 8000", 1],
  ["write to lin@example.org", 1],
  ["微信：abc_12345", 1],
  ["加微信号 helper-bags", 1],
  ["ＱＱ：12345678", 1],
  ["扣扣群 987654321", 1],
  ["my WeChat id is helperbags", 1],
  ["Telegram: @helper99", 1],
  ["https://t.me/helper and 微信 abc12345", 2],
])("%s leads out of the house", (text, ways) => {
  expect(waysOutOf(text)).toHaveLength(ways);
});

test.each([
  "How was it for you? I changed it at 10.30, and 3.5 cm is the measure.",
  "我问过医生，微信群里也有人说过，QQ 上聊过。",
  "line: by line, signal: strong, e.g. this",
  "I read it on the page of the hospital. No link, sorry.",
  "https://tongxing.example.org/t/12 tells more",
])("%s does not", (text) => {
  expect(waysOutOf(text, ["https://tongxing.example.org"])).toEqual([]);
});

test("no text takes long", () => {
  for (const part of ["a.", "微信", "www.", "http://", "1-", "qq", "a@", "whatsapp: "]) {
    const began = performance.now();
    waysOutOf(part.repeat(20_000 / part.length));
    expect(performance.now() - began, part).toBeLessThan(500);
  }
});
