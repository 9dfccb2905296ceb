import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { refuseTerm } from "./refuseTerm.ts";
import { WatchedTerm, type TermText } from "./watchedTerm.entity.ts";
import { watchListChanged } from "./watchListChanged.ts";

export interface UpdateWatchedTerm {
  termId: string;
  expectedVersion: number;
  text: TermText;
}

/** A term under its lock, or null when it is not there. */
export async function lockTerm({ em }: CommandContext, termId: string): Promise<WatchedTerm | null> {
  const uuid = uuidOf("WatchedTerm", termId);
  return uuid === null ? null : em.findOne(WatchedTerm, uuid, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Changes what a term is, whole. UserErrors: those of `refuseTerm`, NOT_FOUND, STALE_VERSION (with the current term). */
export async function updateWatchedTerm(
  context: CommandContext,
  { termId, expectedVersion, text }: UpdateWatchedTerm,
): Promise<Outcome<WatchedTerm>> {
  const wrong = refuseTerm(text);
  if (wrong.length > 0) return { userErrors: wrong };
  const term = await lockTerm(context, termId);
  if (!term) return notFound(["termId"]);
  if (term.version !== expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], term);
  term.rewrite(text, context.now);
  await watchListChanged(context, "watchedTermChanged", term.id);
  return done(term);
}
