import { done, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { lockTerm } from "./updateWatchedTerm.ts";
import type { WatchedTerm } from "./watchedTerm.entity.ts";
import { watchListChanged } from "./watchListChanged.ts";

/** Takes a term off the list; what it has done stays. UserErrors: NOT_FOUND. */
export async function removeWatchedTerm(
  context: CommandContext,
  input: { termId: string },
): Promise<Outcome<WatchedTerm>> {
  const term = await lockTerm(context, input.termId);
  if (!term) return notFound(["termId"]);
  context.em.remove(term);
  await watchListChanged(context, "watchedTermRemoved", term.id);
  return done(term);
}
