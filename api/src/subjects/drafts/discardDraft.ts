import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { subjectOf } from "../subject.ts";
import { deleteDraft, lockKeptDraft, type KeptDraft } from "./keptDraft.ts";
import { writtenInto } from "./sealedDraft.ts";

export interface DiscardDraft {
  subjectId: string;
  expectedVersion: number;
}

/**
 * Throws a draft away, also one for a place that its writer no longer sees. UserErrors: NOT_FOUND, STALE_VERSION (with
 * the draft that another device saved meanwhile: what nobody has seen is not thrown away).
 */
export async function discardDraft(context: CommandContext, input: DiscardDraft): Promise<Outcome<KeptDraft>> {
  const subject = subjectOf(input.subjectId, writtenInto);
  const draft = subject && (await lockKeptDraft(context, subject));
  if (!draft) return notFound(["subjectId"]);
  if (draft.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], draft);
  await deleteDraft(context, draft.id);
  return done(draft);
}
