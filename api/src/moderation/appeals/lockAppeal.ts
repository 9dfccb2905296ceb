import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { refused, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ModerationCase } from "../cases/case.entity.ts";
import { lockVisibleCase } from "../cases/lockCase.ts";
import { lockSubject } from "../cases/openCase.ts";
import { Decision } from "../decisions/decision.entity.ts";
import { Appeal } from "./appeal.entity.ts";
import { appealPolicy } from "./appeal.policy.ts";
import { hadPart } from "./hadPart.ts";

const partInAppeal = statement<{ appealId: string; accountId: string }, { viewerHadPart: boolean }>(
  "partInAppeal",
  `select ${hadPart(":accountId::uuid")} as "viewerHadPart"
   from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
   where a.id = :appealId::uuid`,
);

/** An appeal with what it is about, all under their locks. */
export interface LockedAppeal {
  appeal: Appeal;
  decision: Decision;
  moderationCase: ModerationCase;
}

type Found = (LockedAppeal & { refusal?: undefined }) | { appeal?: undefined; refusal: Outcome<Appeal> };

/**
 * An appeal for something that a moderator does with it. UserErrors: NOT_FOUND also when its case is about them, and
 * those of the policy's entry.
 */
export async function lockAppeal(
  context: CommandContext,
  appealId: string,
  deed: keyof typeof appealPolicy,
): Promise<Found> {
  const { em, viewer } = context;
  const id = uuidOf("Appeal", appealId);
  const known = id && (await em.findOne(Appeal, id));
  if (!known) return { refusal: notFound(["appealId"]) };
  const { subjectKind, subjectId, caseId } = await em.findOneOrFail(Decision, known.decisionId);
  await lockSubject(em, { kind: subjectKind, uuid: subjectId });
  const moderationCase = await lockVisibleCase(context, caseId);
  if (!moderationCase) return { refusal: notFound(["appealId"]) };
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const decision = await em.refreshOrFail(await em.findOneOrFail(Decision, known.decisionId), { lockMode });
  const appeal = await em.refreshOrFail(known, { lockMode });
  const asked = { appealId: appeal.id, accountId: viewer.accountId };
  const [part] = await partInAppeal(transactionReader(em), asked);
  const facts = { state: appeal.state, reviewerId: appeal.reviewerId ?? null, ...part! };
  const refusal = appealPolicy[deed](viewer, facts);
  return refusal ? { refusal: refused(refusal, ["appealId"], appeal) } : { appeal, decision, moderationCase };
}
