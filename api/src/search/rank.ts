import { occurrencesOf, type Occurrence } from "../kernel/searchTokens.ts";
import type { Term } from "./understandQuery.ts";

/** A text that may be shown, as the index has it. */
export interface Candidate {
  uuid: string;
  title: string;
  body: string;
  writtenAt: string;
}

/** A candidate with how well it answers: a whole number, more is better. */
export interface Ranked extends Candidate {
  score: number;
}

const yearMs = 31_557_600_000;
const titleWeight = 3;
const phraseBonus = 0.5;
/** What is old counts less, but never nothing: half of it goes in about a year. */
const freshShare = 0.5;
const scoreScale = 1_000_000;

/** What was asked for. */
export interface Asked {
  terms: Term[];
  /** Runs of Chinese as they were typed, which are better found as they are. */
  phrases: string[];
}

/** Every token that may be marked in what was found. */
export const wantedTokens = (terms: Term[]): Set<string> =>
  new Set(terms.flatMap(({ spellings }) => spellings.flatMap(({ tokens }) => tokens)));

/** The best first; equal ones by their ids, so that a page can go on after any of them. */
export function rank(candidates: Candidate[], asked: Asked, now: number): Ranked[] {
  const wanted = wantedTokens(asked.terms);
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, asked, wanted, now) }))
    .sort((a, b) => b.score - a.score || (a.uuid < b.uuid ? 1 : -1));
}

function scoreOf({ title, body, writtenAt }: Candidate, asked: Asked, wanted: Set<string>, now: number): number {
  const { terms, phrases } = asked;
  const inTitle = countsOf(occurrencesOf(title, wanted));
  const inBody = countsOf(occurrencesOf(body, wanted));
  const brevity = 1 / (0.7 + 0.3 * Math.min(4, body.length / 200));
  let relevance = 0;
  for (const term of terms) {
    const strengths = term.spellings.map(({ tokens, weight }) => {
      const phrase = term.isHan && tokens.length > 1 && weight === 1 ? term.typed : null;
      return (
        weight *
        (titleWeight * strength(inTitle, tokens, title, phrase) + brevity * strength(inBody, tokens, body, phrase))
      );
    });
    relevance += Math.max(...strengths);
  }
  for (const phrase of phrases) {
    if (title.includes(phrase)) relevance += titleWeight * phraseBonus;
    if (body.includes(phrase)) relevance += phraseBonus;
  }
  const age = Math.max(0, now - Date.parse(writtenAt)) / yearMs;
  const freshness = 1 - freshShare + freshShare * 2 ** -age;
  return Math.min(999_999_999, Math.round((relevance / Math.max(1, terms.length)) * freshness * scoreScale));
}

function countsOf(occurrences: Occurrence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { token } of occurrences) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** How strongly a text speaks of something: the more often the better, with less and less gain. */
function strength(counts: Map<string, number>, tokens: string[], text: string, phrase: string | null): number {
  const often = Math.min(...tokens.map((token) => counts.get(token) ?? 0));
  if (often === 0) return 0;
  return 1 + Math.log(often) / 2 + (phrase !== null && text.includes(phrase) ? phraseBonus : 0);
}
