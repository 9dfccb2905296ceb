import type { UserErrorCode } from "./userErrorCode.ts";

/** What the house found in a text: the author's own words, and what they are told about them. */
export interface Finding {
  /** Hand it to `acceptedWarnings` to go on, where one may. */
  id: string;
  words: string;
  note: { en: string; zh: string } | null;
  /** Whether the author is to be shown where there is help. */
  offersHelp: boolean;
}

/** Something the caller can mend: which rule refused, and where in the input. */
export interface UserError {
  code: UserErrorCode;
  /** The path into the mutation's input, outermost first; empty when no single field is to blame. */
  path: string[];
  message: string;
  /** Beside a refusal that is about words: which. */
  finding?: Finding | null;
}

/** What a command answers: its result, or why nothing has changed. `current` accompanies STALE_VERSION. */
export type Outcome<T> = { value: T; userErrors?: undefined } | { userErrors: UserError[]; current?: T };

/** The command was carried out. */
export function done<T>(value: T): Outcome<T> {
  return { value };
}

/** The command was refused, and nothing has changed. */
export function refused<T>(code: UserErrorCode, path: string[] = [], current?: T): Outcome<T> {
  return { userErrors: [userError(code, path)], ...(current === undefined ? {} : { current }) };
}

/** One refusal with its plain English sentence; clients have their own words for each code. */
export function userError(code: UserErrorCode, path: string[] = []): UserError {
  return { code, path, message: sentence(code) };
}

/** NAME_CLAIMS_TITLE → "Name claims title." The enum's descriptions in the schema say the rest. */
function sentence(code: UserErrorCode): string {
  const words = code.toLowerCase().replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
