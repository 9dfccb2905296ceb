import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { subjectOf } from "../subject.ts";
import { Draft, writtenInto } from "./draft.entity.ts";

export interface DiscardDraft {
  subjectId: string;
  expectedVersion: number;
}

/**
 * Throws a draft away, also one for a place that its writer no longer sees. UserErrors: NOT_FOUND, STALE_VERSION (with
 * the draft that another device saved meanwhile: what nobody has seen is not thrown away).
 */
export async function discardDraft({ em, viewer }: CommandContext, input: DiscardDraft): Promise<Outcome<Draft>> {
  const subject = subjectOf(input.subjectId, writtenInto);
  const draft =
    subject &&
    (await em.findOne(Draft, {
      accountId: viewer.accountId,
      subjectKind: subject.kind as never,
      subjectId: subject.uuid,
    }));
  if (!draft) return notFound(["subjectId"]);
  const gone = await em.execute<object[]>(`delete from draft where id = ? and version = ? returning id`, [
    draft.id,
    input.expectedVersion,
  ]);
  return gone.length > 0 ? done(draft) : refused("STALE_VERSION", ["expectedVersion"], draft);
}
