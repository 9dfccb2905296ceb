import { userError, type UserError } from "../../kernel/outcome.ts";
import { canBeWatched } from "../../subjects/screening/matcher.ts";
import type { TermText } from "./watchedTerm.entity.ts";

/** How many words a term has at most, how long one is, how long a note is, and how many terms there are. */
export const mostWords = 40;
export const watchedWordMaxLength = 60;
export const noteMaxLength = 400;
export const mostWatchedTerms = 1000;

/** The actions that say something to the author before it is published: they need words for it. */
const saysSomething: readonly TermText["action"][] = ["warnAuthor", "block"];

/** Without blanks around them, and each word once. */
export const tidied = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim().replace(/\s+/g, " ")).filter(Boolean)),
];

const isLong = (text: string, most: number): boolean => [...text].length > most;

/** What is wrong with the words of a term. UserErrors: INVALID_VALUE, TEXT_TOO_LONG. */
export function refuseWords({ language, words, exceptions }: Pick<TermText, "language" | "words" | "exceptions">) {
  const wrong: UserError[] = [];
  if (words.length === 0 || words.length > mostWords || words.some((word) => !canBeWatched(language, word)))
    wrong.push(userError("INVALID_VALUE", ["words"]));
  if (exceptions.length > mostWords) wrong.push(userError("INVALID_VALUE", ["exceptions"]));
  for (const [field, list] of Object.entries({ words, exceptions }))
    if (list.some((word) => isLong(word, watchedWordMaxLength))) wrong.push(userError("TEXT_TOO_LONG", [field]));
  return wrong;
}

/** Everything that is wrong with a term at once. UserErrors: those of `refuseWords`, REASON_REQUIRED. */
export function refuseTerm(text: TermText): UserError[] {
  const { action, warningKind, replacement, noteEn, noteZh } = text;
  const wrong = refuseWords(text);
  // The words of "something else" only a writer knows.
  if ((action === "addWarning") !== (warningKind !== null) || warningKind === "other")
    wrong.push(userError("INVALID_VALUE", ["warningKind"]));
  if ((action === "replace") !== (replacement !== null)) wrong.push(userError("INVALID_VALUE", ["replacement"]));
  if (replacement !== null && isLong(replacement, watchedWordMaxLength))
    wrong.push(userError("TEXT_TOO_LONG", ["replacement"]));
  for (const [field, note] of Object.entries({ noteEn, noteZh })) {
    if (note === "" && saysSomething.includes(action)) wrong.push(userError("REASON_REQUIRED", [field]));
    if (isLong(note, noteMaxLength)) wrong.push(userError("TEXT_TOO_LONG", [field]));
  }
  return wrong;
}
