import fc from "fast-check";
import { expect, test } from "vitest";
import { hanTokens, occurrencesOf, queryRuns, shapesOf, slipsBetween, tokensOf, wordToken } from "./searchTokens.ts";

test("Chinese is cut into characters and pairs, everything else into words", () => {
  expect([...tokensOf("造口袋 leaks, 第3次!")].toSorted()).toEqual(
    ["造", "口", "袋", "造口", "口袋", "leak", "第", "3", "次"].toSorted(),
  );
});

test("the endings of English words make no difference", () => {
  for (const words of [
    ["leak", "leaks", "leaked", "leaking", "Leaks"],
    ["bag", "bags"],
    ["surgery", "surgeries"],
    ["stop", "stopped", "stopping"],
    ["change", "changes", "changed", "changing"],
    ["pouch", "pouches"],
  ])
    expect(new Set(words.map(wordToken)).size, words.join()).toBe(1);
});

test("short words, numbers and words of other scripts stay as they are", () => {
  expect(["gas", "T3", "ileus", "Пакет", "bleed"].map(wordToken)).toEqual(["gas", "t3", "ileus", "пакет", "bleed"]);
});

test("accents and wide letters make no difference", () => {
  expect(wordToken("Café")).toBe(wordToken("cafe"));
  expect(queryRuns("ＬＡＲＳ３ 造口")).toEqual([
    { text: "lars3", isHan: false },
    { text: "造口", isHan: true },
  ]);
});

test("what is found is told by its place in the text as it stands", () => {
  const text = "My Stomas: 造口袋漏了";
  const found = occurrencesOf(text, new Set(["stoma", ...hanTokens("造口袋")]));
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Stomas", "造口", "口袋"]);
});

test("a character beyond the basic plane is one character", () => {
  expect(hanTokens("𠮷野家")).toEqual(["𠮷野", "野家"]);
  expect(occurrencesOf("去𠮷野家", new Set(["𠮷野"]))).toEqual([{ token: "𠮷野", start: 1, end: 4 }]);
});

test("two words one slip apart share a shape", () => {
  for (const typo of ["stmoa", "stma", "stooma", "stona", "stoma"]) {
    expect(
      shapesOf(typo).some((shape) => shapesOf("stoma").includes(shape)),
      typo,
    ).toBe(true);
    expect(slipsBetween(typo, "stoma"), typo).toBeLessThanOrEqual(1);
  }
  expect(slipsBetween("stoma", "storm")).toBe(2);
});

test("whatever somebody writes is found by any part of it", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-zA-Z]{1,12}$/),
    fc.stringMatching(/^[一-龥]{1,6}$/u),
    fc.constantFrom("é", "Ω", "42", "，", "𠮷", "한국"),
  );
  const seed = Date.now() % 1_000_000;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), (words, at) => {
      const tokens = tokensOf(words.join(" "));
      const asked = queryRuns(words[at % words.length]!);
      for (const { text, isHan } of asked)
        for (const token of isHan ? hanTokens(text) : [wordToken(text)]) expect(tokens).toContain(token);
    }),
    { seed },
  );
});
