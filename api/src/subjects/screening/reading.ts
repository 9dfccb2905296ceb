import { wordToken } from "../../kernel/searchTokens.ts";
import { foldCharacter, isHan, separator } from "./foldCharacter.ts";

/** A text as it is compared: symbols, and for each of them where it stands in the text, in UTF-16 units. */
export interface Reading {
  symbols: string;
  starts: number[];
  ends: number[];
  /** What stands before each symbol. */
  gaps: Gap[];
}

/** Nothing; something that a reader reads over; the end of a sentence; so much that both sides don't belong together. */
type Gap = "none" | "some" | "sentence" | "wide";

/** A way of reading texts and the words that are looked for in them. */
export interface WayOfReading {
  read(text: string): Reading;
  /** Whether the symbols from `first` up to `end` are one occurrence, as they stand in their text. */
  isOne(reading: Reading, first: number, end: number): boolean;
}

/** So many characters are read over between two that belong together. */
const widestGap = 8;
/** Separates words among the symbols. */
const edge = "\u0001";

const sentenceEnds = new Set([..."。！？!?；;\n"].map((character) => character.codePointAt(0)!));

class Writing {
  readonly #symbols: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly gaps: Gap[] = [];

  write(symbols: string, start: number, end: number, gap: Gap): void {
    for (let at = 0; at < symbols.length; at += 1) {
      this.starts.push(start);
      this.ends.push(end);
      this.gaps.push(at === 0 ? gap : "none");
    }
    this.#symbols.push(symbols);
  }

  done(): Reading {
    const { starts, ends, gaps } = this;
    return { symbols: this.#symbols.join(""), starts, ends, gaps };
  }
}

/** Each character that is a letter or a digit, plain; whatever else was put between them is read over. */
function readCharacters(text: string): Reading {
  const writing = new Writing();
  let [gap, width]: [Gap, number] = ["none", 0];
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at)!;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const folded = foldCharacter(codePoint);
    if (folded === separator) {
      width += 1;
      gap = width > widestGap ? "wide" : gap === "sentence" || sentenceEnds.has(codePoint) ? "sentence" : "some";
    } else if (folded !== "") {
      writing.write(folded, at, end, gap);
      [gap, width] = ["none", 0];
    }
    at = end;
  }
  return writing.done();
}

const isLatin = (symbol: string | undefined): boolean => symbol !== undefined && /^[a-z]$/.test(symbol);
const isDigit = (symbol: string | undefined): boolean => symbol !== undefined && /^\d$/.test(symbol);

/** Whether a word of letters, or a number, goes on between these two. */
const isTorn = (before: string | undefined, after: string | undefined, gap: Gap | undefined): boolean =>
  gap === "none" && ((isLatin(before) && isLatin(after)) || (isDigit(before) && isDigit(after)));

/**
 * Chinese, character by character, with anything in between (微 信, 微*信). The end of a sentence only belongs to a word
 * whose characters were all kept apart: 参加。微信 is no 加微信, 加。微。信 is.
 */
export const byCharacters: WayOfReading = {
  read: readCharacters,
  isOne({ symbols, gaps }, first, end) {
    const between = gaps.slice(first + 1, end);
    if (between.includes("wide")) return false;
    if (between.includes("sentence") && (between.length < 2 || between.includes("none"))) return false;
    return (
      !isTorn(symbols[first - 1], symbols[first], gaps[first]) && !isTorn(symbols[end - 1], symbols[end], gaps[end])
    );
  },
};

interface Word {
  letters: string;
  start: number;
  end: number;
}

/** Words of other scripts than Chinese. `glues`: up to so many marks within a word belong to it, as in "we-chat". */
function wordsOf(text: string, glues: number): Word[] {
  const words: Word[] = [];
  let [marks, isOpen] = [0, false];
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at)!;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const folded = foldCharacter(codePoint);
    const word = words.at(-1);
    if (folded === separator) {
      marks += 1;
      isOpen &&= marks <= glues && !/\s/.test(String.fromCodePoint(codePoint));
    } else if (folded !== "" && isHan(folded)) {
      isOpen = false;
    } else if (folded !== "") {
      if (isOpen && word) Object.assign(word, { letters: word.letters + folded, end });
      else words.push({ letters: folded, start: at, end });
      [marks, isOpen] = [0, true];
    }
    at = end;
  }
  return words;
}

const fewestSpelled = 4;

/** Words that were spelled out letter by letter, as in "w e c h a t", are one. */
function joinSpelled(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (isSpelledOn(words, at, end)) end += 1;
    const run = words.slice(at, end);
    if (run.length < fewestSpelled) joined.push(words[at]!);
    else
      joined.push({ letters: run.map(({ letters }) => letters).join(""), start: run[0]!.start, end: run.at(-1)!.end });
    at += run.length < fewestSpelled ? 1 : run.length;
  }
  return joined;
}

const isSpelledOn = (words: Word[], first: number, at: number): boolean =>
  words[at]?.letters.length === 1 && (at === first || words[at]!.start - words[at - 1]!.end <= 3);

const digitsAsLetters: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/**
 * A word without its ending (kill, killed and killing are one); digits among letters are the letters that they look like.
 */
export function stemOf(letters: string): string {
  const spelled = /[a-z]/.test(letters) ? letters.replace(/[013457]/g, (digit) => digitsAsLetters[digit]!) : letters;
  return wordToken(spelled).replace(/([a-z])\1$/, "$1");
}

function readWords(text: string, glues: number): Reading {
  const writing = new Writing();
  let last = 0;
  for (const { letters, start, end } of joinSpelled(wordsOf(text, glues))) {
    writing.write(edge, last, start, start - last > widestGap ? "wide" : "some");
    writing.write(stemOf(letters), start, end, "none");
    last = end;
  }
  if (writing.starts.length > 0) writing.write(edge, last, last, "some");
  return writing.done();
}

const areNeighbours: WayOfReading["isOne"] = ({ symbols, gaps }, first, end) => {
  for (let at = first + 1; at < end - 1; at += 1) if (symbols[at] === edge && gaps[at] === "wide") return false;
  return true;
};

/** Words of other scripts, without their endings. */
export const byWords: WayOfReading = { read: (text) => readWords(text, 0), isOne: areNeighbours };

/** The same, with marks inside of words left out. */
export const byGluedWords: WayOfReading = { read: (text) => readWords(text, 3), isOne: areNeighbours };
