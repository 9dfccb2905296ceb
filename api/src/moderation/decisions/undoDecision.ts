import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import type { ModerationCase } from "../cases/case.entity.ts";
import { lockSubject } from "../cases/openCase.ts";
import { lockVisibleCase } from "../cases/lockCase.ts";
import { Decision } from "./decision.entity.ts";
import { endDecision } from "./endDecision.ts";
import { reopenCase } from "./reopenCase.ts";

/**
 * Takes one's own decision back within `undoMinutes`: everything is what it was, and its case waits again. UserErrors:
 * ACCOUNT_LIMITED, NOT_FOUND, NOT_ALLOWED for another one's or when a held text was shown by it, UNDO_TOO_LATE also when
 * somebody has appealed, ALREADY_DECIDED when it has ended.
 */
export async function undoDecision(context: CommandContext, input: { decisionId: string }): Promise<Outcome<Decision>> {
  const { em, viewer } = context;
  const limited = refuseWriting(viewer);
  if (limited) return refused(limited);
  const id = uuidOf("Decision", input.decisionId);
  const known = id && (await em.findOne(Decision, id));
  if (known) await lockSubject(em, { kind: known.subjectKind, uuid: known.subjectId });
  const moderationCase = known && (await lockVisibleCase(context, known.caseId));
  if (!known || !moderationCase) return notFound(["decisionId"]);
  const decision = await em.refreshOrFail(known, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const refusal = refuseUndo(context, decision, moderationCase);
  if (refusal) return refused(refusal, ["decisionId"]);
  await endDecision(context, decision, "undo", viewer.accountId);
  await reopenCase(context, moderationCase);
  return done(decision);
}

function refuseUndo(
  { viewer, now }: CommandContext,
  decision: Decision,
  moderationCase: ModerationCase,
): UserErrorCode | null {
  if (decision.decidedBy !== viewer.accountId || decision.detail.published) return "NOT_ALLOWED";
  if (!decision.can("undo")) return "ALREADY_DECIDED";
  return decision.isInTimeToUndo(now) && moderationCase.state === "decided" ? null : "UNDO_TOO_LATE";
}
