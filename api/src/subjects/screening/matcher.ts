import { Automaton } from "./automaton.ts";
import { byCharacters, byGluedWords, byWords, type Reading, type WayOfReading } from "./reading.ts";

/** Words that are looked for, in one language. */
export interface WatchedWords {
  id: string;
  language: "en" | "zh";
  words: readonly string[];
  /** Longer words and phrases in which they are harmless. */
  exceptions: readonly string[];
}

/** Where words of a term stand in a text, in UTF-16 units. */
export interface Occurrence {
  termId: string;
  start: number;
  end: number;
}

/** What was found, by its place in the text. `isTooMuch`: there was more than anybody writes, and not all was looked at. */
export interface Found {
  occurrences: Occurrence[];
  isTooMuch: boolean;
}

/** More than so many candidates are no text; what lies beyond is not looked at. */
const mostCandidates = 20_000;

/** Which term a pattern belongs to. */
interface Use {
  term: number;
  isException: boolean;
}

interface Candidate extends Use {
  start: number;
  end: number;
}

/** How Chinese terms are looked for, and how English ones are. */
const waysOf: Record<WatchedWords["language"], readonly WayOfReading[]> = {
  zh: [byCharacters],
  en: [byWords, byGluedWords],
};

/** The symbols by which words are looked for; a word is never looked for by nothing. */
export const symbolsOf = (way: WayOfReading, words: string): string => way.read(words).symbols;

/** Whether words can be looked for: two Chinese characters or more, or a word of three letters or more. */
export function canBeWatched(language: WatchedWords["language"], words: string): boolean {
  const [way] = waysOf[language];
  const symbols = symbolsOf(way!, words);
  return language === "zh" ? [...symbols].length >= 2 : symbols.length >= 5;
}

class WayMatcher {
  readonly #uses: Use[][] = [];
  readonly #lengths: number[] = [];
  readonly #automaton: Automaton;
  readonly #way: WayOfReading;

  constructor(way: WayOfReading, terms: readonly WatchedWords[]) {
    this.#way = way;
    const patterns = new Map<string, Use[]>();
    for (const [term, { words, exceptions, language }] of terms.entries()) {
      if (!waysOf[language].includes(way)) continue;
      for (const word of new Set(words)) addUse(patterns, symbolsOf(way, word), { term, isException: false });
      for (const word of new Set(exceptions)) addUse(patterns, symbolsOf(way, word), { term, isException: true });
    }
    for (const [pattern, uses] of patterns) {
      this.#uses.push(uses);
      this.#lengths.push(pattern.length);
    }
    this.#automaton = new Automaton([...patterns.keys()]);
  }

  /** What may be an occurrence; false when there was too much of it. */
  collect(text: string, candidates: Candidate[]): boolean {
    const reading = this.#way.read(text);
    let isAll = true;
    this.#automaton.search(reading.symbols, (pattern, end) => {
      const first = end - this.#lengths[pattern]!;
      if (!this.#way.isOne(reading, first, end)) return true;
      const where = placeOf(reading, first, end);
      for (const use of this.#uses[pattern]!) candidates.push({ ...use, ...where });
      isAll = candidates.length < mostCandidates;
      return isAll;
    });
    return isAll;
  }
}

function addUse(patterns: Map<string, Use[]>, pattern: string, use: Use): void {
  if (pattern === "") return;
  const uses = patterns.get(pattern);
  if (uses) uses.push(use);
  else patterns.set(pattern, [use]);
}

/** Symbols that separate words are as long as the gap that they stand for: an occurrence ends where its words do. */
const placeOf = ({ starts, ends, symbols }: Reading, first: number, end: number) => ({
  start: symbols[first] === "\u0001" ? starts[first + 1]! : starts[first]!,
  end: symbols[end - 1] === "\u0001" ? ends[end - 2]! : ends[end - 1]!,
});

/** A list of terms, ready to be looked for in texts. */
export class Matcher {
  readonly #terms: readonly WatchedWords[];
  readonly #ways: WayMatcher[];

  constructor(terms: readonly WatchedWords[]) {
    this.#terms = terms;
    this.#ways = [byCharacters, byWords, byGluedWords].map((way) => new WayMatcher(way, terms));
  }

  /** Where the terms stand in a text, in its order; of one term no two overlap. */
  find(text: string): Found {
    const candidates: Candidate[] = [];
    let isTooMuch = false;
    for (const way of this.#ways) isTooMuch = !way.collect(text, candidates) || isTooMuch;
    const occurrences = [...byTerm(candidates)].flatMap(([term, own]) =>
      standing(own).map(({ start, end }) => ({ termId: this.#terms[term]!.id, start, end })),
    );
    return { occurrences: occurrences.sort((a, b) => a.start - b.start || b.end - a.end), isTooMuch };
  }
}

function byTerm(candidates: Candidate[]): Map<number, Candidate[]> {
  const sorted = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const own = sorted.get(candidate.term);
    if (own) own.push(candidate);
    else sorted.set(candidate.term, [candidate]);
  }
  return sorted;
}

/** Those of a term that stand in none of its exceptions, the first and longest of those that overlap. */
function standing(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.isException) - Number(a.isException));
  const standing: Candidate[] = [];
  let [harmlessUntil, takenUntil] = [-1, -1];
  for (const candidate of candidates) {
    if (candidate.isException) harmlessUntil = Math.max(harmlessUntil, candidate.end);
    else if (candidate.end > harmlessUntil && candidate.start >= takenUntil) {
      standing.push(candidate);
      takenUntil = candidate.end;
    }
  }
  return standing;
}
