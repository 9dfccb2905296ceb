import { faceSubject, Measure } from "../../identity/standing/measure.entity.ts";
import { audit } from "../../platform/audit.ts";
import { roomOf, type Enforcing } from "../../subjects/subject.ts";
import { standingChanged } from "../measuredFace.ts";
import { Decision } from "./decision.entity.ts";
import type { DecisionHappening } from "./decision.states.ts";
import { actOf } from "./decisionKinds.ts";

/**
 * Ends a decision: its subject is what it was, and what was done to its author is lifted. `by` is who does it; null when
 * its time is over and the house does it by itself. Its caller holds the case's lock and has asked whether this can be.
 */
export async function endDecision(
  unit: Enforcing,
  decision: Decision,
  happening: DecisionHappening,
  by: string | null,
): Promise<void> {
  const { em, now } = unit;
  const wasActive = decision.state === "active";
  decision.end(happening, now);
  if (wasActive) await undoEffect(unit, decision);
  // Whoever was right is not left waiting for another decision.
  if (happening === "overturn" && decision.before["state"] === "held") await publish(unit, decision);
  if (by !== null) await liftMeasure(unit, decision, by);
  const { id: decisionId, caseId, personaId = null, accountId = null } = decision;
  const isAboutNobody = personaId === null && accountId === null;
  const subject = isAboutNobody ? `case:${caseId}` : faceSubject({ personaId, accountId });
  const data = { caseId, decisionId, as: decision.state };
  await audit(em, [{ kind: "decisionEnded", actorId: by, subject, data }], now);
}

/** Gives its subject back, and what it found to a later decision that found it in force. */
async function undoEffect(unit: Enforcing, decision: Decision): Promise<void> {
  const { subjectKind, subjectId, before, id } = decision;
  const act = actOf(decision.kind, decision.detail, decision.endsAt ?? null);
  if (!act) return;
  const later = await unit.em.find(Decision, { subjectKind, subjectId, state: "active", id: { $ne: id } });
  for (const one of later.filter((other) => other.before["decisionId"] === id)) one.before = before;
  const found = act.kind === "addWarning" ? { ...before, added: withoutOthers(before["added"], later) } : before;
  await roomOf(subjectKind).moderation?.release?.(unit, subjectId, act, found, id);
}

const publish = (unit: Enforcing, { subjectKind, subjectId, id }: Decision) =>
  roomOf(subjectKind).moderation?.enforce?.(unit, subjectId, { kind: "publish" }, id);

/** Of the warnings that it added, those that no other decision wants. */
function withoutOthers(added: unknown, others: readonly Decision[]): string[] {
  const wanted = new Set<string>(others.flatMap(({ detail }) => detail.warnings ?? []));
  return (added as string[]).filter((kind) => !wanted.has(kind));
}

/** Lifts what was done to its author, and has every process read anew how they stand. */
async function liftMeasure(unit: Enforcing, decision: Decision, by: string): Promise<void> {
  const measure = decision.measureId ? await unit.em.findOne(Measure, decision.measureId) : null;
  if (!measure) return;
  measure.lift(by, unit.now);
  await standingChanged(unit, { personaId: measure.personaId ?? null, accountId: measure.accountId ?? null }, by);
}
