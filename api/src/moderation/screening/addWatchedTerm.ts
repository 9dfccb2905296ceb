import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { mostWatchedTerms, refuseTerm } from "./refuseTerm.ts";
import { WatchedTerm, type TermText } from "./watchedTerm.entity.ts";
import { watchListChanged } from "./watchListChanged.ts";

/** Watches some more words. UserErrors: those of `refuseTerm`, WATCH_LIST_FULL. */
export async function addWatchedTerm(context: CommandContext, text: TermText): Promise<Outcome<WatchedTerm>> {
  const wrong = refuseTerm(text);
  if (wrong.length > 0) return { userErrors: wrong };
  const { em, now } = context;
  const term = WatchedTerm.of(text, now);
  await watchListChanged(context, "watchedTermAdded", term.id);
  if ((await em.count(WatchedTerm)) >= mostWatchedTerms) return refused("WATCH_LIST_FULL", ["words"]);
  em.persist(term);
  return done(term);
}
