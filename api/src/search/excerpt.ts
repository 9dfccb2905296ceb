import { occurrencesOf } from "../kernel/searchTokens.ts";

/** A piece of a text, and whether it is what was looked for. Never HTML. */
export interface TextSegment {
  text: string;
  isMatch: boolean;
}

/** How wide an excerpt is; a Chinese character is as wide as two letters. */
const excerptWidth = 200;
const widthBefore = 60;

const widthOf = (character: string): number => (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1);

/** The whole text in segments. */
export function marked(text: string, wanted: ReadonlySet<string>): TextSegment[] {
  return segments(text, wanted, 0, text.length);
}

/**
 * The part of a text that shows best why it was found. What the text warns of stands beside it in the result, and
 * covers it as it covers the text in its place.
 */
export function excerptAround(text: string, wanted: ReadonlySet<string>): TextSegment[] {
  const found = occurrencesOf(text, wanted);
  const start = startOf(text, densest(found.map(({ start: at }) => at)));
  const end = endOf(text, start);
  const shown = segments(text, wanted, start, end);
  return [
    ...(start > 0 ? [{ text: "…", isMatch: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: "…", isMatch: false }] : []),
  ];
}

/** Where the most of what was looked for stands together. One way through: a text may hold ten thousand matches. */
function densest(places: number[]): number {
  let best = { at: places[0] ?? 0, count: 0 };
  let after = 0; // the first place that is no longer near
  for (const [index, at] of places.entries()) {
    while (after < places.length && places[after]! < at + excerptWidth / 2) after += 1;
    if (after - index > best.count) best = { at, count: after - index };
  }
  return best.at;
}

/** A little before the match, at the beginning of a word. */
function startOf(text: string, match: number): number {
  let width = 0;
  const before = [...text.slice(Math.max(0, match - widthBefore), match)];
  let start = match;
  for (const character of before.toReversed()) {
    width += widthOf(character);
    if (width > widthBefore) break;
    start -= character.length;
  }
  if (start === 0 || start >= match) return start;
  const blank = text.slice(start, match).search(/[\s，。！？；：]/);
  return blank === -1 ? start : start + blank + 1;
}

function endOf(text: string, start: number): number {
  let [width, end] = [0, start];
  for (const character of text.slice(start)) {
    width += widthOf(character);
    if (width > excerptWidth) {
      const blank = text.slice(start, end).lastIndexOf(" ");
      return blank > (end - start) * 0.8 ? start + blank : end;
    }
    end += character.length;
  }
  return end;
}

function segments(text: string, wanted: ReadonlySet<string>, from: number, to: number): TextSegment[] {
  const made: TextSegment[] = [];
  const add = (start: number, end: number, isMatch: boolean) => {
    if (end > start) made.push({ text: text.slice(start, end), isMatch });
  };
  let at = from;
  for (const { start, end } of joined(occurrencesOf(text, wanted))) {
    if (end <= from || start >= to) continue;
    add(at, Math.max(at, start), false);
    add(Math.max(at, start), Math.min(end, to), true);
    at = Math.min(end, to);
  }
  add(at, to, false);
  return made;
}

/** Overlapping and touching pieces are one. */
function joined(pieces: { start: number; end: number }[]): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of pieces) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
