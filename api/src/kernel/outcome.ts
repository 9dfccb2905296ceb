import type { UserErrorCode } from "./userErrorCode.ts";

/** Something the caller can mend: which rule refused, and where in the input. */
export interface UserError {
  code: UserErrorCode;
  /** The path into the mutation's input, outermost first; empty when no single field is to blame. */
  path: string[];
  message: string;
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
