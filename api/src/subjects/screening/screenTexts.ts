import { toGlobalId } from "../../kernel/ids.ts";
import { userError, type Finding, type Outcome, type UserError } from "../../kernel/outcome.ts";
import type { GivenText } from "../../kernel/personalData.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Occurrence } from "./matcher.ts";
import { compiledWatchList, type Term } from "./watchList.ts";

/** A text that is to be published. */
export interface ScreenedText extends GivenText {
  /** The words that a reader sees of it, where that is not the text itself: Markdown can hide a word from its source. */
  shown?: string;
}

/** What is to be published, and what was there before. */
export interface Screening {
  texts: readonly ScreenedText[];
  /** What others could read already: a line that stood there is not judged again. */
  published?: readonly string[];
  /** The findings that the author was asked about, and goes on with. */
  accepted?: readonly string[] | null;
}

/** Texts that may be published, as far as their words are concerned. */
export interface ScreenedTexts {
  /** In the order in which they were given, with words replaced. */
  texts: string[];
  /** What was found in them. */
  terms: Term[];
  /** Whether they have to wait for a moderator, and for what words; null when there is simply too much in them. */
  waits: { path: string[]; finding: Finding | null } | null;
}

/** One find in one text. */
interface Hit {
  term: Term;
  words: string;
  path: string[];
  /** Whether its line stood there before. */
  isKnown: boolean;
  /** Whether it is seen by readers only, and stands in no source. */
  isHidden: boolean;
}

/** Of words that were found so much is shown to their author. */
const mostShown = 80;
const asksFirst = (term: Term): boolean => term.action === "warnAuthor" || term.action === "suggestHelp";

const findingOf = ({ term, words }: Hit): Finding => ({
  id: toGlobalId("WatchedTerm", term.id),
  words: [...words].slice(0, mostShown).join(""),
  note: term.note.en === "" && term.note.zh === "" ? null : term.note,
  offersHelp: term.action === "suggestHelp",
});

/**
 * Looks for watched words in what is to be published. UserErrors, each with its finding: WORDS_REFUSED, and WORDS_ASKED
 * for what the author has not accepted. What remains says what else is to be done.
 */
export async function screenTexts(
  context: Pick<CommandContext, "em" | "house">,
  { texts, published = [], accepted }: Screening,
): Promise<Outcome<ScreenedTexts>> {
  const { matcher, terms } = await compiledWatchList(context);
  const looked = texts.map((given) => look(given, published, matcher, terms));
  const hits = looked.flatMap((one) => one.hits);
  const news = hits.filter(({ isKnown }) => !isKnown);
  const userErrors = refusals(news, new Set(accepted ?? []));
  if (userErrors.length > 0) return { userErrors };
  return {
    value: {
      texts: looked.map(({ text }) => text),
      terms: termsOf(hits.filter(({ term, isKnown }) => !isKnown || staysOnEdit(term))),
      waits: waitsFor(news, looked),
    },
  };
}

/** What hides from its source can't be replaced there, so somebody has to look at it. */
function waitsFor(hits: readonly Hit[], looked: readonly Looked[]): ScreenedTexts["waits"] {
  const waiting = hits.find(({ term, isHidden }) => term.action === "hold" || (term.action === "replace" && isHidden));
  if (waiting) return { path: waiting.path, finding: findingOf(waiting) };
  const tooMuch = looked.find(({ isTooMuch }) => isTooMuch);
  return tooMuch ? { path: tooMuch.path, finding: null } : null;
}

/** A warning and a replacement are due as long as the words stand there: an edit does not take them off. */
const staysOnEdit = ({ action }: Term): boolean => action === "addWarning" || action === "replace";

function refusals(hits: readonly Hit[], accepted: ReadonlySet<string>): UserError[] {
  const errors: UserError[] = [];
  const told = new Set<Term>();
  for (const hit of hits) {
    const finding = findingOf(hit);
    const isAsked = asksFirst(hit.term) && !accepted.has(finding.id);
    if (told.has(hit.term) || (hit.term.action !== "block" && !isAsked)) continue;
    told.add(hit.term);
    errors.push({ ...userError(isAsked ? "WORDS_ASKED" : "WORDS_REFUSED", hit.path), finding });
  }
  return errors;
}

const termsOf = (hits: readonly Hit[]): Term[] => [...new Set(hits.map(({ term }) => term))];

interface Looked {
  text: string;
  path: string[];
  hits: Hit[];
  isTooMuch: boolean;
}

function look(
  { text, path, shown }: ScreenedText,
  published: readonly string[],
  matcher: { find(text: string): { occurrences: Occurrence[]; isTooMuch: boolean } },
  terms: ReadonlyMap<string, Term>,
): Looked {
  const { occurrences, isTooMuch } = matcher.find(text);
  const knownLines = new Map<string, boolean>();
  const hits = occurrences.map(({ termId, start, end }): Hit => {
    const line = linesAround(text, start, end);
    if (!knownLines.has(line))
      knownLines.set(
        line,
        published.some((before) => holdsLines(before, line)),
      );
    const words = text.slice(start, end);
    return { term: terms.get(termId)!, words, path, isKnown: knownLines.get(line)!, isHidden: false };
  });
  const replaced = replaceIn(text, occurrences, terms);
  if (shown === undefined) return { text: replaced, path, hits, isTooMuch };
  const seen = new Set(occurrences.map(({ termId }) => termId));
  const inView = matcher.find(shown).occurrences.filter(({ termId }) => !seen.has(termId));
  const hidden = inView.map(({ termId, start, end }): Hit => {
    const words = shown.slice(start, end);
    return { term: terms.get(termId)!, words, path, isKnown: false, isHidden: true };
  });
  return { text: replaced, path, hits: [...hits, ...hidden], isTooMuch };
}

/** The whole lines in which something stands. */
function linesAround(text: string, start: number, end: number): string {
  const after = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, after === -1 ? undefined : after);
}

const holdsLines = (text: string, lines: string): boolean => `\n${text}\n`.includes(`\n${lines}\n`);

/** Puts the replacements in place of the words, from the first on; what overlaps one that is replaced goes with it. */
function replaceIn(text: string, occurrences: readonly Occurrence[], terms: ReadonlyMap<string, Term>): string {
  const parts: string[] = [];
  let from = 0;
  for (const { termId, start, end } of occurrences) {
    const { replacement } = terms.get(termId)!;
    if (replacement === null || start < from) continue;
    parts.push(text.slice(from, start), replacement);
    from = end;
  }
  return [...parts, text.slice(from)].join("");
}
