import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import { claimsTitle } from "./titles.ts";

const scripts = `
  Latin Han Cyrillic Greek Arabic Hebrew Hangul Hiragana Katakana Thai Lao Khmer Myanmar Mongolian Tibetan
  Devanagari Bengali Tamil Telugu Gujarati Gurmukhi Kannada Malayalam Sinhala Armenian Georgian Ethiopic
`
  .trim()
  .split(/\s+/)
  .map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, "u") }));

const handlePattern = /^[\p{L}\p{M}\p{Script=Han}0-9_-]{2,30}$/u;
const displayNamePattern = /^[\p{L}\p{M}\p{Script=Han}0-9 .'’·・_-]{1,40}$/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const heapOfMarks = /\p{M}{3}/u;
const letterOrDigit = /[\p{L}\p{Script=Han}0-9]/u;

/** A name in the form in which it is kept: full width and other variants of a letter become the letter itself. */
export function normalName(given: string): string {
  return given.normalize("NFKC").trim().replace(/\s+/g, " ");
}

/** Why this handle (in its normal form) can't be anybody's; null when it can. */
export function refuseHandle(handle: string): UserErrorCode | null {
  if (claimsTitle(handle)) return "NAME_CLAIMS_TITLE";
  return isHandle(handle) ? null : "HANDLE_INVALID";
}

/** The rule for handles without the one about titles: 2 to 30 letters of one script, digits, hyphens, underscores. */
export function isHandle(handle: string): boolean {
  return handlePattern.test(handle) && /^[^_-]/.test(handle) && isVisible(handle) && scriptsOf(handle).length <= 1;
}

/** Why this display name (in its normal form) can't be anybody's; null when it can. */
export function refuseDisplayName(name: string): UserErrorCode | null {
  if (claimsTitle(name)) return "NAME_CLAIMS_TITLE";
  const readable = displayNamePattern.test(name) && letterOrDigit.test(name) && isVisible(name);
  return readable && belongTogether(scriptsOf(name)) ? null : "NAME_INVALID";
}

const isVisible = (name: string): boolean => !invisible.test(name) && !heapOfMarks.test(name);

/** One script, or Chinese and Latin, as people here write their names: 小满 Tom. */
function belongTogether(found: string[]): boolean {
  return found.length <= 1 || found.every((script) => script === "Han" || script === "Latin");
}

/** The scripts of a name's letters. A letter of a script that isn't known here counts as one of its own. */
function scriptsOf(name: string): string[] {
  const letters = name.match(/[\p{L}\p{Script=Han}]/gu) ?? [];
  return [...new Set(letters.map((letter) => scripts.find(({ pattern }) => pattern.test(letter))?.name ?? letter))];
}
