import { LockMode, type EntityManager } from "@mikro-orm/postgresql";
import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { roomOf } from "../../subjects/subject.ts";
import { ModerationCase } from "../cases/case.entity.ts";
import { undecidedCase } from "../cases/case.states.ts";
import { rankCase } from "../reports/rankCase.ts";
import { reopenReports } from "../reports/settleReports.ts";

const otherUndecidedCase = statement<{ caseId: string; kind: string; id: string }, { id: string }>(
  "otherUndecidedCase",
  `select c.id from moderation_case c where c.subject_kind = :kind::text and c.subject_id = :id::uuid
     and c.id <> :caseId::uuid and ${undecidedCase("c")}`,
);

/** Whoever has reported there again is heard there; of both their reports the later one counts. */
const moveReports = statement<{ from: string; to: string }, object>(
  "moveReports",
  `update report r set case_id = :to::uuid where r.case_id = :from::uuid and r.state = 'attached'
     and not exists (select from report o where o.case_id = :to::uuid and o.reporter_id = r.reporter_id)
   returning r.id`,
);

/**
 * A case waits again after its decision was taken back, and so do its reports. Where the same subject has become another
 * case meanwhile, that one is what waits: the reports go there, and this case is over. Call it under the subject's lock
 * (`lockSubject`) and the case's.
 */
export async function reopenCase({ em, now }: CommandContext, moderationCase: ModerationCase): Promise<void> {
  await reopenReports(em, moderationCase.id);
  const other = await otherCase(em, moderationCase);
  if (!other) return moderationCase.reopen();
  const moved = await moveReports(transactionReader(em), { from: moderationCase.id, to: other.id });
  if (moved.length > 0) await rankCase(em, other, await isPublic(em, other));
  moderationCase.close(now);
}

async function isPublic(em: EntityManager, { subjectKind, subjectId }: ModerationCase): Promise<boolean> {
  const [frozen] = (await roomOf(subjectKind).moderation?.freeze(transactionReader(em), [subjectId])) ?? [];
  return frozen?.isPublic ?? false;
}

async function otherCase(em: EntityManager, { id, subjectKind, subjectId }: ModerationCase) {
  const [found] = await otherUndecidedCase(transactionReader(em), { caseId: id, kind: subjectKind, id: subjectId });
  return found ? em.findOneOrFail(ModerationCase, found.id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
}
