import type { CommandContext } from "../../platform/command.ts";
import type { Reader } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { House } from "../../platform/graphql/context.ts";
import type { Subject } from "../subject.ts";
import type { WarningKindWord } from "../warnings/words.ts";
import { Matcher, type WatchedWords } from "./matcher.ts";
import type { HoldCauseWord, ScreeningActionWord } from "./words.ts";

/** Words that are looked for, and what becomes of a text that holds them. */
export interface Term extends WatchedWords {
  action: ScreeningActionWord;
  /** Only for `addWarning`. */
  warningKind: WarningKindWord | null;
  /** Only for `replace`. */
  replacement: string | null;
  /** What the author reads; may be empty. */
  note: { en: string; zh: string };
}

/** A subject that was published or held, with what the house found and did. */
export interface ScreenedSubject {
  subject: Subject;
  terms: readonly Term[];
  /** Why it waits for a moderator; empty when it does not. */
  holdCauses: readonly HoldCauseWord[];
}

/** The room that keeps the list, and the account of what was done by it. It lies above this one and hands itself in. */
export interface WatchListKeeper {
  /** Another one after each change to the list. */
  readRevision(reader: Reader): Promise<string>;
  readTerms(reader: Reader): Promise<Term[]>;
  /** In the unit of work that wrote the subject, once it is flushed: notes it, and opens the case that it calls for. */
  account(context: CommandContext, screened: ScreenedSubject): Promise<void>;
}

let keeper: WatchListKeeper | null = null;

/** The house says once, before anything is written, who keeps the list. Without it nothing is looked for. */
export function keepWatchListBy(given: WatchListKeeper): void {
  keeper = given;
}

interface Compiled {
  revision: string;
  terms: ReadonlyMap<string, Term>;
  matcher: Matcher;
}

const compiledLists = new WeakMap<House, Compiled>();
const nothing: Compiled = { revision: "", terms: new Map(), matcher: new Matcher([]) };

/** The list as it is now, ready to be looked for; read and compiled anew only when it has changed. */
export async function compiledWatchList({ em, house }: Pick<CommandContext, "em" | "house">): Promise<Compiled> {
  if (!keeper) return nothing;
  const reader = transactionReader(em);
  const revision = await keeper.readRevision(reader);
  const known = compiledLists.get(house);
  if (known?.revision === revision) return known;
  const terms = await keeper.readTerms(reader);
  const compiled = { revision, terms: new Map(terms.map((term) => [term.id, term])), matcher: new Matcher(terms) };
  compiledLists.set(house, compiled);
  return compiled;
}

/** Keeps account of what was found and done; call it once the subject is flushed. */
export async function accountForScreening(context: CommandContext, screened: ScreenedSubject): Promise<void> {
  if (screened.terms.length > 0 || screened.holdCauses.length > 0) await keeper?.account(context, screened);
}
