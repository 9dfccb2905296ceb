import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { warningKinds, type WarningKindWord } from "./words.ts";

/** The words of a warning have at most so many characters. */
export const warningNoteMaxLength = 120;

/** What a text warns of, as it is stored beside it. */
export interface Warnings {
  warningKinds: WarningKindWord[];
  /** The words of the kind `other`; null without it. */
  warningNote?: string | null | undefined;
}

/** One warning as it is told. */
export interface ContentWarningRow {
  kind: WarningKindWord;
  note: string | null;
}

export const noWarnings: Warnings = { warningKinds: [], warningNote: null };

/** The warnings of a text that are told, in the order of the kinds. */
export function warningRows({ warningKinds: kinds, warningNote }: Warnings): ContentWarningRow[] {
  return kinds.map((kind) => ({ kind, note: kind === "other" ? (warningNote ?? null) : null }));
}

/** SQL columns of `Warnings`, told only where `isReadable` (SQL) holds. */
export const warningColumns = (table: string, isReadable: string): string =>
  `case when ${isReadable} then ${table}.warning_kinds else '{}' end as "warningKinds",
   case when ${isReadable} then ${table}.warning_note end as "warningNote"`;

/** These kinds, each once, in the order in which they are told. */
export const inOrder = (kinds: readonly WarningKindWord[]): WarningKindWord[] =>
  warningKinds.filter((kind) => kinds.includes(kind));

/** Whether two texts warn of the same. */
export const warnAlike = (one: Warnings, other: Warnings): boolean =>
  one.warningKinds.join() === other.warningKinds.join() && (one.warningNote ?? null) === (other.warningNote ?? null);

const sadKinds: readonly WarningKindWord[] = ["death", "selfHarm", "recurrence"];

/** Where nobody is to be counted: numbers under a text about dying weigh it. */
export const isSad = (kinds: readonly WarningKindWord[]): boolean => kinds.some((kind) => sadKinds.includes(kind));

/** The warnings that a writer chose. UserErrors: WARNING_WORDS_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE. */
export function readWarnings(
  given: readonly { kind: WarningKindWord; note?: string | null }[] | null | undefined,
): Outcome<Warnings> {
  const chosen = new Map((given ?? []).map(({ kind, note }) => [kind, note?.trim() || null]));
  const note = chosen.get("other") ?? null;
  const path = ["contentWarnings"];
  if (chosen.has("other") && note === null) return refused("WARNING_WORDS_REQUIRED", path);
  if (note !== null && [...note].length > warningNoteMaxLength) return refused("TEXT_TOO_LONG", path);
  if ([...chosen].some(([kind, words]) => kind !== "other" && words !== null)) return refused("INVALID_VALUE", path);
  return done({ warningKinds: inOrder([...chosen.keys()]), warningNote: note });
}
