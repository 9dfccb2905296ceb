import { faceSubject, Measure } from "../../identity/standing/measure.entity.ts";
import { audit } from "../../platform/audit.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
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
  if (wasActive) await undoEffect(unit, decision, happening);
  // Whoever was right is not left waiting for another decision.
  if (happening === "overturn" && decision.before["state"] === "held") await publish(unit, decision);
  if (by !== null) await liftMeasure(unit, decision, by);
  const { id: decisionId, caseId, personaId = null, accountId = null } = decision;
  const isAboutNobody = personaId === null && accountId === null;
  const subject = isAboutNobody ? `case:${caseId}` : faceSubject({ personaId, accountId });
  const data = { caseId, decisionId, as: decision.state };
  await audit(em, [{ kind: "decisionEnded", actorId: by, subject, data }], now);
}

/**
 * Gives its subject back, and what it found to a later decision that found it in force. What was hidden until it was
 * mended is shown as it was mended.
 */
async function undoEffect(unit: Enforcing, decision: Decision, happening: DecisionHappening): Promise<void> {
  const { subjectKind, subjectId, before, id } = decision;
  const act = actOf(decision.kind, decision.detail, decision.endsAt ?? null);
  if (!act) return;
  await handOn(unit, decision);
  const found = { ...before, isMended: happening === "expire" };
  if (act.kind === "addWarning") Object.assign(found, { added: await addedAlone(unit, decision) });
  await roomOf(subjectKind).moderation?.release?.(unit, subjectId, act, found, id);
}

const publish = (unit: Enforcing, { subjectKind, subjectId, id }: Decision) =>
  roomOf(subjectKind).moderation?.enforce?.(unit, subjectId, { kind: "publish" }, id);

const foundInForce = statement<{ decisionId: string }, { id: string }>(
  "foundInForce",
  `select d.id from decision d where d.before ->> 'decisionId' = :decisionId::text and d.state = 'active'`,
);

/** Gives what a decision found to the later one that found it in force. */
async function handOn({ em }: Enforcing, { id, before }: Decision): Promise<void> {
  await em.flush();
  const later = await foundInForce(transactionReader(em), { decisionId: id });
  for (const one of await em.find(Decision, { id: { $in: later.map((found) => found.id) } })) one.before = before;
}

/** Of the warnings that it added, those that no other decision wants. */
async function addedAlone({ em }: Enforcing, { id, subjectKind, subjectId, before }: Decision): Promise<string[]> {
  const others = { subjectKind, subjectId, kind: "addWarning" as const, state: "active" as const, id: { $ne: id } };
  const wanted = new Set<string>((await em.find(Decision, others)).flatMap(({ detail }) => detail.warnings ?? []));
  return (before["added"] as string[]).filter((kind) => !wanted.has(kind));
}

/** Lifts what was done to its author, and has every process read anew how they stand. */
async function liftMeasure(unit: Enforcing, decision: Decision, by: string): Promise<void> {
  const measure = decision.measureId ? await unit.em.findOne(Measure, decision.measureId) : null;
  if (!measure) return;
  measure.lift(by, unit.now);
  await standingChanged(unit, { personaId: measure.personaId ?? null, accountId: measure.accountId ?? null }, by);
}
