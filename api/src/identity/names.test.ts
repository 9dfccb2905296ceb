import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalName, refuseDisplayName, refuseHandle } from "./names.ts";
import { skeletonOf } from "./skeleton.ts";

const handle = (given: string) => refuseHandle(normalName(given));
const displayName = (given: string) => refuseDisplayName(normalName(given));

describe("handles", () => {
  test.each(["lin", "小满", "tom_2", "li", "Маша", "night-walker", "老周", "ｌｉｎ", "Zoë", "〇〇七", "13800"])(
    "%s can be somebody's",
    (name) => expect(handle(name)).toBeNull(),
  );

  test.each([
    "a",
    "x".repeat(31),
    "lin wei",
    "小满Tom",
    "lіn",
    "Mашa",
    "-lin",
    "a.b",
    "lin@home",
    "ㅤㅤ",
    "li\u200bn",
    "心✓",
    "",
  ])("%j can't be a handle", (name) => expect(handle(name)).toBe("HANDLE_INVALID"));
});

describe("titles", () => {
  const claims = `
    Dr_Wang DrWang drwang doc Doctor-K d0ctor Prof-Li nurse_amy md-chen admin Admin2 аdmin ａｄｍｉｎ 4dm1n m0derat0r
    moderator_li tongxing t0ngx1ng support 0fficial mod
    王医生 李大夫 主任 张教授 博士 小护士 護士 版主 管理员 客服 官方小助手 同行 医-生
  `;
  test.each(claims.trim().split(/\s+/))("%s is refused as a handle with the reason", (name) =>
    expect(handle(name)).toBe("NAME_CLAIMS_TITLE"),
  );

  test.each([
    "Dr. Wang",
    "M.D. Chen",
    "D r Wang",
    "Wang, MD",
    "Prof. 王",
    "医 生",
    "ᴅʀ Wang",
    "Head Nurse",
    "Surgeon Lee",
  ])("%s is refused as a display name with the reason", (name) => expect(displayName(name)).toBe("NAME_CLAIMS_TITLE"));

  test.each(["Andrew", "Dora", "Drew", "Nadine", "Madmina", "badminton", "supporter", "modest", "Dock", "profile-9"])(
    "%s claims nothing",
    (name) => expect(handle(name)).toBeNull(),
  );
});

describe("display names", () => {
  test.each(["小满 Tom", "林晓", "Anne-Marie O'Neil", "José", "王小明 2", "阿·依", "Tom"])("%s can be shown", (name) =>
    expect(displayName(name)).toBeNull(),
  );

  test.each([
    "",
    " ",
    "x".repeat(41),
    "Тom",
    "小满Маша",
    "Tom ✓",
    "a\u202eb",
    "...",
    "Zal\u0301\u0302\u0303\u0304go",
    "ㅤ",
  ])("%j can't be shown", (name) => expect(displayName(name)).toBe("NAME_INVALID"));
});

/** What people put for a letter to be taken for somebody else. */
const twins: Record<string, string[]> = {
  a: ["а", "ａ", "ɑ", "á", "A"],
  c: ["с", "ｃ", "C"],
  e: ["е", "ｅ", "é", "E"],
  i: ["і", "1", "l", "I", "í"],
  l: ["1", "I", "ⅼ", "ｌ", "i"],
  m: ["rn", "ｍ", "M"],
  o: ["0", "о", "ο", "ｏ", "O", "ö"],
  p: ["р", "ｐ", "P"],
  w: ["vv", "ｗ", "W"],
  x: ["х", "ｘ", "X"],
  y: ["у", "ｙ", "Y"],
};

test("whoever writes a taken handle with other letters of the same look has the same skeleton or is refused", () => {
  const letters = fc.constantFrom(..."acdefgilmnopqrstuwxyz0123456789");
  const taken = fc.array(letters, { minLength: 2, maxLength: 12 }).map((chosen) => chosen.join(""));
  const choices = fc.array(fc.nat(7), { minLength: 12, maxLength: 12 });
  const separators = fc.constantFrom("", "-", "_");
  const disguise = (name: string, choice: number[], separator: string) =>
    [...name]
      .map((letter, at) => [letter, ...(twins[letter] ?? [])][choice[at]! % (1 + (twins[letter]?.length ?? 0))])
      .join(separator);
  const property = fc.property(taken, choices, separators, (name, choice, separator) => {
    const variant = normalName(disguise(name, choice, separator));
    return skeletonOf(variant) === skeletonOf(name) || refuseHandle(variant) !== null;
  });
  const seed = Date.now() % 2 ** 31;
  console.log(`look-alike handles: seed ${seed}`);
  expect(fc.check(property, { seed, numRuns: 2_000 })).toMatchObject({ failed: false, counterexample: null });
});

test("no name is without a skeleton", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
  const property = fc.property(name, (given) => skeletonOf(given).length > 0);
  expect(fc.check(property)).toMatchObject({ failed: false, counterexample: null });
});

test("different Chinese names stay different", () => {
  expect(new Set(["小满", "小滿", "晓满", "大满"].map(skeletonOf)).size).toBe(4);
});
