import { LockMode, type EntityManager } from "@mikro-orm/postgresql";
import type { Subject } from "../../subjects/subject.ts";
import { openCase, type OpenedCase } from "../cases/openCase.ts";
import { rankOf } from "../cases/priority.ts";
import type { CaseSourceWord } from "../cases/words.ts";
import { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import type { CrisisSourceWord } from "./words.ts";

export interface RaiseCrisis {
  /** What was said; a thread, a post, or a member's profile. */
  subject: Subject;
  source: Exclude<CrisisSourceWord, "answer">;
  /** The moderator who saw it; whoever reported it stands nowhere here. */
  actorId?: string;
}

const caseSources: Record<RaiseCrisis["source"], CaseSourceWord> = {
  report: "report",
  watchedPhrase: "screening",
  moderator: "ownInitiative",
};

/**
 * Says, in the caller's own transaction, that somebody may be in danger: the subject's crisis, new or waiting again,
 * beside the moderators' case about it, which stands before all others. Whoever is on call is called after the commit;
 * nothing is sent to the person. One that waits or is looked after stays as it is. Null when the subject is gone, or
 * nobody speaks through it.
 */
export async function raiseCrisis(
  { em, now }: { em: EntityManager; now: Date },
  { subject, source, actorId }: RaiseCrisis,
): Promise<CrisisCase | null> {
  const bare = { kind: subject.kind, uuid: subject.uuid };
  const opened = await openCase(em, { subject: bare, source: caseSources[source], category: "crisis" }, now);
  if (!opened || (opened.frozen.personaUuid ?? opened.frozen.accountUuid) === null) return null;
  putFirst(opened);
  const where = { subjectKind: bare.kind, subjectId: bare.uuid };
  const known = await em.findOne(CrisisCase, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const caseId = opened.moderationCase.id;
  const crisis = known ?? CrisisCase.raise({ caseId, subject: bare, frozen: opened.frozen, source, now });
  em.persist(crisis);
  const kind = known === null ? "raised" : tellAgain(known, source, caseId, now);
  if (kind) await keepStep(em, crisis, { kind, actorId: actorId ?? null, data: { source } }, now);
  return crisis;
}

/** A case that was opened for something else stands before all others from now on. */
function putFirst({ moderationCase, frozen }: OpenedCase): void {
  if (moderationCase.priority === "crisis") return;
  moderationCase.rankAs(rankOf([], "crisis", frozen.isPublic));
  moderationCase.changed();
}

/** What it means for a crisis that it is told of again; null for nothing: an author who edits is not a second voice. */
function tellAgain(crisis: CrisisCase, source: CrisisSourceWord, caseId: string, now: Date) {
  if (crisis.state === "closed") {
    crisis.caseId = caseId;
    crisis.reopen(source, now);
    return "reopened" as const;
  }
  if (source === "watchedPhrase") return null;
  crisis.changed();
  return "raisedAgain" as const;
}
