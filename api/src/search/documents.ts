import { isSpelled, shapesOf, tokensOf } from "../kernel/searchTokens.ts";
import type { SearchableText } from "../subjects/searchable.ts";

/** The index's row for a text. */
export interface SearchDocument extends SearchableText {
  tokens: string[];
}

const dayMs = 86_400_000;

/**
 * Time is cut into blocks of these many days, and a text is also found by the block of each size that it was written
 * in. So a search takes the newest texts first, and a common word costs what those few cost.
 */
export const blockDays = [4, 32, 256] as const;

/** Facts that a text is found by stand among its words; no word begins so. */
export const placeToken = (placeUuid: string): string => `@p${placeUuid}`;
export const localeToken = (locale: string): string => `@l${locale}`;
export const blockToken = (level: number, block: number): string => `@${level}.${block}`;

/** In which block of a size a moment lies. */
export const blockAt = (level: number, moment: number): number => Math.floor(moment / dayMs / blockDays[level]!);

/** When a block begins, in milliseconds since 1970. */
export const blockStart = (level: number, block: number): number => block * blockDays[level]! * dayMs;

/** What a text is found by. */
export function documentOf(text: SearchableText): SearchDocument {
  const { title, body, placeUuid, locale } = text;
  const moment = Date.parse(text.writtenAt);
  const blocks = blockDays.map((_days, level) => blockToken(level, blockAt(level, moment)));
  const words = new Set([...tokensOf(title), ...tokensOf(body)]);
  return { ...text, tokens: [...words, ...blocks, placeToken(placeUuid), localeToken(locale)] };
}

/** Counts words in Latin letters: how many documents more, or fewer, hold each. */
export class WordCount {
  readonly counts = new Map<string, number>();

  add(tokens: Iterable<string>, by: 1 | -1): void {
    for (const token of tokens) if (isSpelled(token)) this.counts.set(token, (this.counts.get(token) ?? 0) + by);
  }

  /** The words whose number changes, with their shapes. */
  rows(): { word: string; documents: number; shapes: string[] }[] {
    return [...this.counts]
      .filter(([, documents]) => documents !== 0)
      .map(([word, documents]) => ({ word, documents, shapes: shapesOf(word) }))
      .sort((a, b) => (a.word < b.word ? -1 : 1));
  }
}
