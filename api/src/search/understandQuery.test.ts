import { expect, test } from "vitest";
import { phrasesOf, readSynonyms, someOf, understandQuery, withGuesses } from "./understandQuery.ts";

const synonyms = readSynonyms([
  ["造口", "stoma", "ostomy"],
  ["造口袋", "stoma bag", "pouch"],
  ["渗漏", "漏", "leak"],
  ["手术", "开刀", "surgery"],
  ["直肠癌", "rectal cancer"],
]);
const typed = (query: string, how: "whole" | "cut" = "whole") =>
  understandQuery(query, synonyms, how).map((term) => term.typed);

test.each([
  ["保肛手术", ["保肛", "手术"]],
  ["手术保肛", ["手术", "保肛"]],
  ["直肠癌便血", ["直肠癌", "便血"]],
  ["便血怎么办", ["便血"]],
  ["便血是怎么回事", ["便血"]],
  ["造口渗漏", ["造口", "渗漏"]],
  ["底盘渗漏", ["底盘", "渗漏"]],
  ["造口痛", ["造口", "痛"]],
  ["造口袋多少钱", ["造口袋", "多少钱"]],
  ["奥沙利铂手麻", ["奥沙", "沙利", "利铂", "铂手", "手麻"]],
])("%s asks for %j", (query, words) => expect(typed(query)).toEqual(words));

test("a short run without words that mean the same is looked for as it is, then by its words", () => {
  expect(typed("底盘红肿")).toEqual(["底盘红肿"]);
  expect(typed("底盘红肿", "cut")).toEqual(["底盘", "红肿"]);
  expect(typed("便血", "cut")).toEqual(["便血"]);
});

test("words inside of a short run have their synonyms", () => {
  const [stoma, leak] = understandQuery("造口渗漏", synonyms, "whole");
  expect(stoma!.spellings.map(({ tokens }) => tokens.join(" "))).toContain("stoma");
  expect(leak!.spellings.map(({ tokens }) => tokens.join(" "))).toContain("leak");
});

test("a run that was cut is better found as it was typed", () => {
  const phrases = (query: string) => phrasesOf(query, understandQuery(query, synonyms, "whole"));
  expect(phrases("保肛手术 stoma")).toEqual(["保肛手术"]);
  expect(phrases("造口 stoma")).toEqual([]);
});

test("single characters alone are never enough beside words", () => {
  const terms = understandQuery("造口痛", synonyms, "cut");
  expect(someOf(terms, 1).join()).not.toContain("痛");
  expect(someOf(understandQuery("痛 痒", synonyms, "cut"), 1).join()).toContain("痛");
});

test("a slip is hardly ever in the first letter", () => {
  const guessed = (word: string) => {
    const [term] = understandQuery(word, synonyms, "whole");
    const known = ["night", "right", "stoma"].map((one) => ({ word: one, documents: 1 }));
    return withGuesses(term!, known, synonyms).spellings.map(({ tokens }) => tokens[0]);
  };
  expect(guessed("nigth")).toEqual(["nigth", "night"]);
  expect(guessed("night")).toEqual(["night"]);
  expect(guessed("tsoma")).toContain("stoma");
});

test("a suggestion holds two of a title's words at least", () => {
  expect(someOf(understandQuery("便血怎么办", synonyms, "cut"), 2)).toEqual([]);
  const [most, two, ...none] = someOf(understandQuery("手术前腹泻便秘痛", synonyms, "cut"), 2);
  expect(most!.split(" & ")).toHaveLength(3);
  expect(two!.split(" & ")).toHaveLength(4);
  expect(none).toEqual([]);
});
