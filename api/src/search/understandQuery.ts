import { hanTokens, isSpelled, queryRuns, shapesOf, slipsBetween, wordToken } from "../kernel/searchTokens.ts";

/** One way in which something asked for may be written. */
export interface Spelling {
  tokens: string[];
  /** How much a match counts: 1 as it was typed, less for what it may also be called. */
  weight: number;
}

/** One thing asked for: any of its spellings will do. */
export interface Term {
  /** As it was typed, in lower case. */
  typed: string;
  isHan: boolean;
  spellings: Spelling[];
}

/** Words that mean the same, ready to be looked up. */
export interface Synonyms {
  /** By what stands for it, each meaning's words, cut as a query is. */
  groups: ReadonlyMap<string, string[][]>;
  /** Finds the Chinese ones inside a longer run; the longest first. */
  han: RegExp | null;
}

const mostTerms = 8;
/** A longer run of Chinese is a sentence, and is cut into its words. */
const longestHanWord = 4;
/** A pair is never cut: what its characters mean apart is another thing. */
const shortestHanWord = 2;
const longestPhrase = 4;
const synonymWeight = 0.7;
/** What it is called in the other language: found, but after what the reader of this question reads more easily. */
const translatedWeight = 0.15;
const misspelledWeight = 0.6;
const mostGuesses = 8;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words that say nothing about what is meant; looked for only when there is nothing else. */
const emptyWords = new Set(
  (
    "a an and are as at be by can do does for from had has have how i if in is it its me my of on or our so that the " +
    "their them there they this to was we were what when where which who why will with you your after before any some " +
    "的 了 吗 呢 吧 啊 是 我 你 他 她 们 我们 你们 有 在 和 与 也 都 就 不 会 能 要 怎么 什么 怎样 如何 为什么 还 很 想 请 请问 大家 一个 这个 那个 没有 可以 时候 后 前 第一次 怎么办 多久 多少 是否 求助 请教 问 问题 想问 一下 知道 觉得 现在 已经 以后 之后 之前 什么样 哪里 谁 " +
    "怎么样 怎么回事 为啥 哪些 哪个 应该 需要 能不能 会不会 是不是 要不要 可不可以 各位 咱们 请问一下 多长时间 " +
    "很 太 更 最 又 再 才 只 过 着 得 地 把 被 给 让 从 对 到 去 来 个 多 几 这 那 哪 该 办 咋 啥 坐 用 做 说"
  ).split(" "),
);

const longestFirst = (words: string[]): string[] => words.toSorted((a, b) => b.length - a.length);

/** Those that the segmenter may take apart. */
const emptyPhrases = new RegExp(
  `(${longestFirst([...emptyWords].filter((word) => /^\p{Script=Han}{3,}$/u.test(word))).join("|")})`,
  "u",
);

/**
 * What somebody asks for, as terms that all have to be met; `cut` cuts Chinese into its words however short it is.
 * Nothing here looks into the index.
 */
export function understandQuery(query: string, synonyms: Synonyms, how: "whole" | "cut"): Term[] {
  const longest = how === "whole" ? longestHanWord : shortestHanWord;
  const pieces = queryRuns(query).flatMap(({ text, isHan: han }) => (han ? hanWords(text, synonyms, longest) : [text]));
  const telling = pieces.filter((piece) => !emptyWords.has(piece));
  const terms = joinPhrases(telling.length > 0 ? telling : pieces, synonyms);
  return uniqueBy(terms, ({ typed }) => typed).slice(0, mostTerms);
}

/** The runs of Chinese of which more is asked for than a word: better where they stand as they were typed. */
export const phrasesOf = (query: string, terms: Term[]): string[] =>
  queryRuns(query)
    .filter(({ text, isHan: han }) => han && terms.every(({ typed }) => typed !== text))
    .map(({ text }) => text);

/** A run as its words; a word that has synonyms stays whole, also inside of a short one. */
function hanWords(run: string, { groups, han }: Synonyms, longest: number): string[] {
  if (groups.has(run)) return [run];
  const parts = han === null ? [run] : run.split(han).filter(Boolean);
  if (parts.length === 1 && [...run].length <= longest) return [run];
  const words = parts.flatMap((part) => (groups.has(part) ? [part] : part.split(emptyPhrases).flatMap(segmentWords)));
  const telling = words.filter((word) => !emptyWords.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * The words of a sentence. The dictionary lacks most words of the illness and leaves their characters alone (保|肛): such
 * neighbours are looked for as the pairs that they make.
 */
function segmentWords(part: string): string[] {
  if (emptyWords.has(part)) return [part];
  const words: string[] = [];
  let alone: string[] = [];
  const putTogether = () => {
    words.push(...hanTokens(alone.join("")));
    alone = [];
  };
  for (const { segment } of segmenter.segment(part)) {
    if ([...segment].length === 1 && !emptyWords.has(segment)) alone.push(segment);
    else {
      putTogether();
      words.push(segment);
    }
  }
  putTogether();
  return words;
}

/** Neighbouring words that are a synonym together, such as "stoma bag", are one term. */
function joinPhrases(pieces: string[], { groups }: Synonyms): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length;) {
    let length = Math.min(longestPhrase, pieces.length - at);
    while (length > 1 && !groups.has(keyOf(pieces.slice(at, at + length)))) length -= 1;
    const typed = pieces.slice(at, at + length);
    terms.push(termOf(typed, groups.get(keyOf(typed)) ?? []));
    at += length;
  }
  return terms;
}

function termOf(typed: string[], meanings: string[][]): Term {
  const own = { tokens: piecesTokens(typed), weight: 1 };
  const han = isHan(typed[0]!);
  return { typed: typed.join(" "), isHan: han, spellings: uniqueSpellings([own, ...spellingsOf(meanings, han)]) };
}

const spellingsOf = (meanings: string[][], han: boolean): Spelling[] =>
  meanings.map((pieces) => ({
    tokens: piecesTokens(pieces),
    weight: isHan(pieces[0]!) === han ? synonymWeight : translatedWeight,
  }));

const uniqueSpellings = (all: Spelling[]): Spelling[] => uniqueBy(all, ({ tokens }) => tokens.join(" "));

const isHan = (piece: string): boolean => /\p{Script=Han}/u.test(piece);
const piecesTokens = (pieces: string[]): string[] =>
  pieces.flatMap((piece) => (isHan(piece) ? hanTokens(piece) : [wordToken(piece)]));
const keyOf = (pieces: string[]): string => pieces.map((piece) => (isHan(piece) ? piece : wordToken(piece))).join(" ");

/** The groups that the administrators keep, as a query is looked up in them. */
export function readSynonyms(kept: readonly (readonly string[])[]): Synonyms {
  const groups = new Map<string, string[][]>();
  for (const group of kept) {
    const cut = group.map((word) => queryRuns(word).map(({ text }) => text)).filter((pieces) => pieces.length > 0);
    for (const pieces of cut) groups.set(keyOf(pieces), [...(groups.get(keyOf(pieces)) ?? []), ...cut]);
  }
  const inside = [...groups.keys()].filter((key) => /^\p{Script=Han}{2,}$/u.test(key));
  return { groups, han: inside.length > 0 ? new RegExp(`(${longestFirst(inside).join("|")})`, "u") : null };
}

/** The terms that may be misspelled: a single word of Latin letters without synonyms. */
export const doubtful = (terms: Term[]): Term[] =>
  terms.filter(({ spellings }) => spellings.length === 1 && spellings[0]!.tokens.every(isSpelled));

/** The shapes under which the words that a doubtful term may mean are looked up. */
export const doubtfulShapes = (term: Term): string[] => shapesOf(term.spellings[0]!.tokens[0]!);

/** Few slip in the first letter, unless it changed places: night is not right. */
const beginsAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);

/** The term with the words that it may mean, of the index and of the groups, and theirs; as it is when there are none. */
export function withGuesses(term: Term, known: { word: string; documents: number }[], { groups }: Synonyms): Term {
  const typed = term.spellings[0]!.tokens[0]!;
  const most = typed.length < 8 ? 1 : 2;
  const isNear = (word: string) => isSpelled(word) && Math.abs(word.length - typed.length) <= most;
  const taught = [...groups.keys()].filter(isNear).map((word) => ({ word, documents: Number.MAX_SAFE_INTEGER }));
  const near = uniqueBy([...taught, ...known], ({ word }) => word)
    .map((one) => ({ ...one, slips: slipsBetween(typed, one.word) }))
    .filter(({ word, slips }) => slips > 0 && slips <= most && beginsAlike(typed, word))
    .sort((a, b) => a.slips - b.slips || b.documents - a.documents);
  const guesses = near.slice(0, mostGuesses).flatMap(({ word }) => {
    const meant = [{ tokens: [word], weight: 1 }, ...spellingsOf(groups.get(word) ?? [], false)];
    return meant.map(({ tokens, weight }) => ({ tokens, weight: weight * misspelledWeight }));
  });
  return guesses.length === 0 ? term : { ...term, spellings: uniqueSpellings([...term.spellings, ...guesses]) };
}

const lexeme = (token: string): string => `'${token}'`;
const spellingSql = ({ tokens }: Spelling): string => `(${tokens.map(lexeme).join(" & ")})`;
const termSql = ({ spellings }: Term): string => `(${spellings.map(spellingSql).join(" | ")})`;

/** The terms as a tsquery: all of them. Tokens hold letters and digits only, so there is nothing to escape. */
export const allOf = (terms: Term[]): string => terms.map(termSql).join(" & ");

/**
 * What to look for when nothing holds all of the terms, one after the other: without the single Chinese characters; any
 * two of the most telling words; then, where one is enough, any one.
 */
export function someOf(terms: Term[], least: 1 | 2): string[] {
  const words = terms.filter(({ typed, isHan: han }) => !han || [...typed].length > 1);
  const telling = (words.length > 0 ? words : terms).toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, 5);
  const pairs = telling.flatMap((one, index) => telling.slice(index + 1).map((other) => allOf([one, other])));
  const anyOf = (parts: string[]) => `(${parts.map((part) => `(${part})`).join(" | ")})`;
  const most = words.length > 0 && words.length < terms.length ? [allOf(words)] : [];
  const two = telling.length > 2 ? [...most, anyOf(pairs)] : most;
  return least === 2 ? two : [...two, anyOf(telling.map(termSql))];
}

/** Longer words say more, and so do those that the house has other names for. */
const weightOf = ({ typed, isHan: han, spellings }: Term): number =>
  [...typed].length * (han ? 3 : 1) + (spellings.length > 1 ? 6 : 0);

/** Any one of these, such as places. */
export const oneOf = (tokens: string[]): string => `(${tokens.map(lexeme).join(" | ")})`;

function uniqueBy<Item>(items: Item[], keyOfItem: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOfItem(item), item])).values()].toReversed();
}
