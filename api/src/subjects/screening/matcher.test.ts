import fc from "fast-check";
import { expect, test } from "vitest";
import { foldCharacter, separator } from "./foldCharacter.ts";
import { canBeWatched, Matcher, type WatchedWords } from "./matcher.ts";
import { stemOf } from "./reading.ts";

const zh = (...words: string[]): WatchedWords => ({ id: "zh", language: "zh", words, exceptions: [] });
const en = (...words: string[]): WatchedWords => ({ id: "en", language: "en", words, exceptions: [] });

/** What of a text was found, in its own words. */
const foundIn = (text: string, ...terms: WatchedWords[]): string[] =>
  new Matcher(terms).find(text).occurrences.map(({ start, end }) => text.slice(start, end));

test.each([
  ["as it is written", "请加微信联系", "加微信"],
  ["in traditional characters", "請加微信聯繫我", "加微信"],
  ["with blanks between", "加 微 信", "加 微 信"],
  ["with marks between", "加*微*信 123", "加*微*信"],
  ["as Markdown", "加**微**信", "加**微**信"],
  ["with signs that nobody sees", "加\u200b微\u200d信", "加\u200b微\u200d信"],
  ["with pictures between", "加💊微💊信", "加💊微💊信"],
  ["line by line", "加\n微\n信", "加\n微\n信"],
  ["with struck-out characters", "加\u0336微\u0336信\u0336", "加\u0336微\u0336信"],
  ["in compatibility characters", "⼒量加微信", "加微信"],
])("a Chinese term is found %s", (_, text, found) => {
  expect(foundIn(text, zh("加微信"))).toEqual([found]);
});

test("a Chinese term is not put together from two sentences", () => {
  expect(foundIn("我也参加。微信群很热闹", zh("加微信"))).toEqual([]);
  expect(foundIn("他走了。加油！微笑。信心", zh("加微信"))).toEqual([]);
  expect(foundIn("去死。法律", zh("死法"))).toEqual([]);
});

test("traditional terms find simplified texts, and wide or Cyrillic letters are letters", () => {
  expect(foundIn("灵丹妙药", zh("靈丹妙藥"))).toEqual(["灵丹妙药"]);
  expect(foundIn("加ＶＸ：abc", zh("加vx"))).toEqual(["加ＶＸ"]);
  expect(foundIn("加我ⅤХ", zh("加我vx"))).toEqual(["加我ⅤХ"]);
});

test("letters within a longer word are not a Chinese term's letters", () => {
  expect(foundIn("加vxyz", zh("加vx"))).toEqual([]);
  expect(foundIn("加vx1234", zh("加vx"))).toEqual(["加vx"]);
});

test.each([
  ["miracle cure", "It is a MIRACLE cure!", "MIRACLE cure"],
  ["miracle cure", "These miracle-cures", "miracle-cures"],
  ["miracle cure", "m1racle cur3", "m1racle cur3"],
  ["kill myself", "I am killing myself", "killing myself"],
  ["wechat", "my w e c h a t is", "w e c h a t"],
  ["wechat", "my We-Chat is", "We-Chat"],
  ["wechat", "my wechаt (with a Cyrillic а)", "wechаt"],
  ["cafe", "the Cafés", "Cafés"],
  ["don't want to live", "I don’t want to live", "don’t want to live"],
  ["dont want to live", "I don’t want to live", "don’t want to live"],
  ["wechat", "加wechat吧", "wechat"],
])("the English term %s is found in: %s", (term, text, found) => {
  expect(foundIn(text, en(term))).toEqual([found]);
});

test("an English term is a word of its own", () => {
  expect(foundIn("a skillful, curious person", en("kill", "cure"))).toEqual([]);
  expect(foundIn("kill time with others; later, much later, in another place, myself", en("kill myself"))).toEqual([]);
});

test("in a longer word that is harmless a term is not found, however many of those stand before it", () => {
  const term = { ...zh("自杀"), exceptions: ["自杀干预", "预防自杀"] };
  expect(foundIn("自杀干预热线，预防自杀", term)).toEqual([]);
  expect(foundIn(`${"自杀干预".repeat(500)}，自杀`, term)).toEqual(["自杀"]);
  const drug = { ...en("weed"), exceptions: ["seaweed", "weed the garden"] };
  expect(foundIn("I weed the garden; weed!", drug)).toEqual(["weed"]);
});

test("of a term no two finds overlap, and the longest of those that begin together counts", () => {
  expect(foundIn("加微信号", zh("加微信", "加微信号", "微信号"))).toEqual(["加微信号"]);
  expect(foundIn("aa bb aa bb aa", en("aa bb aa"))).toEqual(["aa bb aa"]);
});

test("what could be found in nearly everything can't be watched", () => {
  expect(canBeWatched("zh", "信")).toBe(false);
  expect(canBeWatched("zh", "信 ")).toBe(false);
  expect(canBeWatched("zh", "微信")).toBe(true);
  expect(canBeWatched("en", "an")).toBe(false);
  expect(canBeWatched("en", "。")).toBe(false);
  expect(canBeWatched("en", "qq1")).toBe(true);
});

/** One folded character with its place, as the naive reference reads a text. */
const naiveCharacters = (text: string) => {
  const read: { letter: string; start: number; end: number }[] = [];
  let at = 0;
  for (const character of text) {
    const folded = foldCharacter(character.codePointAt(0)!);
    if (folded !== separator) for (const letter of folded) read.push({ letter, start: at, end: at + character.length });
    at += character.length;
  }
  return read;
};

/** Every place where a Chinese word stands, tried one by one. */
function naiveChinese(text: string, word: string): [number, number][] {
  const [read, sought] = [naiveCharacters(text), naiveCharacters(word).map(({ letter }) => letter)];
  const places: [number, number][] = [];
  for (let first = 0; first + sought.length <= read.length; first += 1) {
    const run = read.slice(first, first + sought.length);
    if (run.some(({ letter }, index) => letter !== sought[index])) continue;
    const gaps = run.slice(1).map(({ start }, index) => [...text.slice(run[index]!.end, start)]);
    const seen = gaps.map((gap) => gap.filter((one) => foldCharacter(one.codePointAt(0)!) !== ""));
    if (seen.some((gap) => gap.length > 8)) continue;
    const endsSentence = seen.some((gap) => gap.some((one) => "。！？!?；;\n".includes(one)));
    if (endsSentence && (seen.length < 2 || seen.some((gap) => gap.length === 0))) continue;
    places.push([run[0]!.start, run.at(-1)!.end]);
  }
  return places;
}

/** Every place where English words stand, word by word; only for texts of plain letters and blanks. */
function naiveEnglish(text: string, phrase: string): [number, number][] {
  const read = [...text.matchAll(/[a-z]+/g)].map((match) => ({
    ...{ stem: stemOf(match[0]), start: match.index, end: match.index + match[0].length },
  }));
  const sought = phrase.split(" ").map(stemOf);
  return read.flatMap((_, first) => {
    const run = read.slice(first, first + sought.length);
    const isIt = run.length === sought.length && run.every(({ stem }, index) => stem === sought[index]);
    return isIt ? [[run[0]!.start, run.at(-1)!.end] as [number, number]] : [];
  });
}

type Place = [number, number];

/** The first and longest of those that overlap, without those inside of an exception. */
function naiveStanding(places: Place[], harmless: Place[]): Place[] {
  const standing: Place[] = [];
  const sorted = places.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (const [start, end] of sorted) {
    if (harmless.some(([from, to]) => from <= start && end <= to)) continue;
    if (standing.some(([from, to]) => start < to && from < end)) continue;
    standing.push([start, end]);
  }
  return standing;
}

const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

const textOf = (...alphabet: string[]) =>
  fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((pieces) => pieces.join(""));
const wordOf = (...alphabet: string[]) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 4 }).map((pieces) => pieces.join(""));
const chinese = ["微", "信", "加", "灵", "靈"];

test(`Chinese terms are found where a naive search finds them (seed ${seed})`, () => {
  const words = fc.array(wordOf(...chinese), { minLength: 1, maxLength: 5 });
  const exceptions = fc.array(wordOf(...chinese), { maxLength: 2 });
  const text = textOf(...chinese, ...chinese, " ", "*", "。", "\n", "\u200b", "💊", "……………");
  fc.assert(
    fc.property(text, words, exceptions, (written, watched, harmless) => {
      const term = { ...zh(...watched), exceptions: harmless };
      const places = (list: string[]) => list.flatMap((word) => naiveChinese(written, word));
      const found = new Matcher([term]).find(written).occurrences.map(({ start, end }) => [start, end]);
      expect(found).toEqual(naiveStanding(places(watched), places(harmless)));
    }),
    { seed, numRuns: 500 },
  );
});

test(`English terms are found where a naive search finds them (seed ${seed})`, () => {
  const pieces = ["cure", "cures", "cured", "kill", "killing", "live"];
  const phrases = fc.array(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });
  const text = fc.array(fc.constantFrom(...pieces, "and"), { maxLength: 30 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, phrases, (written, watched) => {
      const words = watched.map((phrase) => phrase.join(" "));
      const found = new Matcher([en(...words)]).find(written).occurrences.map(({ start, end }) => [start, end]);
      expect(found).toEqual(
        naiveStanding(
          words.flatMap((phrase) => naiveEnglish(written, phrase)),
          [],
        ),
      );
    }),
    { seed, numRuns: 500 },
  );
});

test("several terms are found as each of them would be alone", () => {
  fc.assert(
    fc.property(
      textOf(...chinese, "a", " "),
      fc.array(wordOf(...chinese), { minLength: 2, maxLength: 6 }),
      (text, words) => {
        const terms = words.map((word, index) => ({ ...zh(word), id: String(index) }));
        const alone = terms.flatMap((term) => new Matcher([term]).find(text).occurrences);
        const together = new Matcher(terms).find(text).occurrences;
        const sorted = (list: typeof alone) => list.map((one) => JSON.stringify(one)).toSorted();
        expect(sorted(together)).toEqual(sorted(alone));
      },
    ),
    { seed, numRuns: 200 },
  );
});

const long = 100_000;
const many = Array.from({ length: 600 }, (_, index) => index);
const nested: WatchedWords[] = many.map((index) => ({
  ...{ id: String(index), language: index % 2 ? "en" : "zh", exceptions: index % 2 ? [] : ["啊".repeat(61)] },
  words: [index % 2 ? "ab ".repeat(2 + (index % 20)).trim() : "啊".repeat(2 + (index % 58))],
}));

test.each([
  ["one character", "啊".repeat(long)],
  ["characters kept apart", "啊 ".repeat(long / 2)],
  ["one word", "ab ".repeat(long / 3)],
  ["spelled letters", "a b ".repeat(long / 4)],
  ["one endless word", "ab".repeat(long / 2)],
  ["signs that nobody sees", "啊\u200b".repeat(long / 2)],
  ["marks only", "*".repeat(long)],
  [
    "ten thousand different characters",
    Array.from({ length: long }, (_, at) => String.fromCodePoint(0x4e00 + (at % 10_000))).join(""),
  ],
])("600 terms and 100,000 characters of %s take less than a second", (_, text) => {
  const matcher = new Matcher(nested);
  const began = performance.now();
  matcher.find(text);
  const took = performance.now() - began;
  expect(took).toBeLessThan(1_000);
});
