/**
 * What a text is found by. The index and the query are cut by the same functions: Chinese into single characters and
 * pairs of neighbours, everything else into words in lower case without accents and, where they are English, endings.
 */

/** Where a token stands in a text, in UTF-16 units. */
export interface Occurrence {
  token: string;
  start: number;
  end: number;
}

/** A run of Chinese characters, or a word of another script. */
interface Run {
  text: string;
  start: number;
  isHan: boolean;
}

const runPattern = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
/** A longer word is cut: nobody types it, and an index entry has its limit. */
const longestWord = 40;

function* runsOf(text: string): Generator<Run> {
  for (const match of text.matchAll(runPattern)) {
    yield { text: match[0], start: match.index, isHan: match.groups!["han"] !== undefined };
  }
}

/** A word as it is looked up. */
export function wordToken(word: string): string {
  const plain = /^[a-z\d]+$/.test(word) ? word : withoutAccents(word).toLowerCase();
  return stemOf(plain.slice(0, longestWord));
}

const withoutAccents = (word: string): string => word.normalize("NFKD").replace(/\p{M}/gu, "");

/**
 * The commonest English endings off: bags and bag, leaked, leaking and leak, change and changing are one. What is left
 * need be no word.
 */
function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const single = word
    .replace(/ies$/, "y")
    .replace(/(?<=s|x|z|ch|sh)es$/, "")
    .replace(/(?<![sui])s$/, "");
  const base = single.replace(/(?<=[aeiouy].*..)(?:ing|ed)$/, "");
  const undoubled = base === single ? base : base.replace(/([bdgklmnprt])\1$/, "$1");
  return undoubled.length > 3 ? undoubled.replace(/e$/, "") : undoubled;
}

/** The tokens by which a run of Chinese is looked up: its pairs of neighbours, or its only character. */
export function hanTokens(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/** Every token of a text. */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const run of runsOf(text)) {
    if (!run.isHan) tokens.add(wordToken(run.text));
    else for (const token of [...run.text, ...hanTokens(run.text)]) tokens.add(token);
  }
  tokens.delete("");
  return tokens;
}

/** Where some tokens stand in a text, in its order; neighbouring pairs of Chinese characters overlap. */
export function occurrencesOf(text: string, wanted: ReadonlySet<string>): Occurrence[] {
  const found: Occurrence[] = [];
  const beginnings = new Set([...wanted].map((token) => token.slice(0, 2)));
  for (const run of runsOf(text)) {
    if (run.isHan) found.push(...hanOccurrences(run, wanted));
    else if (mayBegin(run.text, beginnings) && wanted.has(wordToken(run.text)))
      found.push({ token: wordToken(run.text), start: run.start, end: run.start + run.text.length });
  }
  return found;
}

/** Whether it is worth cutting a word's ending off: that is dear, and leaves the first two letters. */
function mayBegin(word: string, beginnings: ReadonlySet<string>): boolean {
  const beginning = word.slice(0, 2);
  return !/^[a-zA-Z\d]+$/.test(beginning) || beginnings.has(beginning.toLowerCase());
}

function hanOccurrences(run: Run, wanted: ReadonlySet<string>): Occurrence[] {
  const found: Occurrence[] = [];
  const characters = [...run.text];
  let start = run.start;
  for (const [index, character] of characters.entries()) {
    for (const token of [character, character + (characters[index + 1] ?? "")]) {
      if (wanted.has(token) && found.at(-1)?.token !== token) found.push({ token, start, end: start + token.length });
    }
    start += character.length;
  }
  return found;
}

/** What somebody typed, in its order: words of Chinese and of other scripts apart. */
export function queryRuns(query: string): { text: string; isHan: boolean }[] {
  return [...runsOf(query.normalize("NFKC").toLowerCase())]
    .filter(({ text, isHan }) => isHan || wordToken(text) !== "")
    .map(({ text, isHan }) => ({ text, isHan }));
}

/** The shapes that a word takes with one letter less, and its own: two words that share one are about one slip apart. */
export function shapesOf(word: string): string[] {
  const shorter = [...word].map((_letter, index) => word.slice(0, index) + word.slice(index + 1));
  return [...new Set([word, ...shorter])];
}

/** Whether a token is a word that people misspell: Latin letters, and long enough to be told apart from others. */
export const isSpelled = (token: string): boolean => /^[a-z]{4,20}$/.test(token);

/** How many slips lie between two words: a letter too much, missing, changed, or two that changed places. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(changed, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length]!;
}
