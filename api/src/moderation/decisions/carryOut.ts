import { newId } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { Persona } from "../../identity/personas/persona.entity.ts";
import { faceSubject, Measure, type MeasuredFace } from "../../identity/standing/measure.entity.ts";
import { audit } from "../../platform/audit.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Act, Before } from "../../subjects/moderated.ts";
import { roomOf } from "../../subjects/subject.ts";
import type { ModerationCase } from "../cases/case.entity.ts";
import { standingChanged } from "../measuredFace.ts";
import { settleReports } from "../reports/settleReports.ts";
import { Decision, type DecisionDetail } from "./decision.entity.ts";
import { actOf, decisionKinds } from "./decisionKinds.ts";
import { endDecision } from "./endDecision.ts";
import type { Deed } from "./readDeed.ts";
import { StatementOfReasons } from "./statement.entity.ts";

/** What a decision did to its subject. */
interface Effect {
  before: Before;
  detail: DecisionDetail;
}

/**
 * Decides a case, which its caller has locked and asked the rules about: what is decided takes effect, has its
 * statement, is told to whom it is about, and closes the reports. UserErrors: INVALID_VALUE when it can't be done to such
 * a subject, and whatever the subject's room refuses.
 */
export async function carryOut(
  context: CommandContext,
  moderationCase: ModerationCase,
  deed: Deed,
): Promise<Outcome<Decision>> {
  const { em, viewer, now } = context;
  const face = await faceOf(context, moderationCase);
  if (decisionKinds[deed.kind].on === "author" && !isKnown(face)) return refused("INVALID_VALUE", ["action", "kind"]);
  const id = newId();
  const effect = await enforce(context, moderationCase, deed, id);
  if (effect.userErrors) return { userErrors: effect.userErrors };
  const reasons = deed.reasons && StatementOfReasons.give(deed.reasons, now);
  const measure = isKnown(face) ? measureOf(context, moderationCase, deed, face) : null;
  const { subjectKind, subjectId } = moderationCase;
  const decision = Decision.take({
    ...{ id, caseId: moderationCase.id, subjectKind, subjectId, ...face, kind: deed.kind, ...effect.value },
    ...{ endsAt: deed.until, decidedBy: viewer.accountId, bulkId: deed.bulkId, now },
    ...{ statementId: reasons?.id ?? null, measureId: measure?.id ?? null },
  });
  moderationCase.decide(now);
  em.persist([decision, ...(reasons ? [reasons] : []), ...(measure ? [measure] : [])]);
  await settleReports(em, moderationCase.id, deed.kind !== "noAction", now);
  if (deed.kind === "hide") await endHidings(context, moderationCase, id);
  await accountFor(context, decision, face);
  return done(decision);
}

/** Whom a case is about, as far as anybody may know. */
async function faceOf({ em }: CommandContext, moderationCase: ModerationCase): Promise<MeasuredFace> {
  const { personaId = null, subjectKind, subjectId } = moderationCase;
  if (personaId === null) return { personaId, accountId: subjectKind === "member" ? subjectId : null };
  const { accountId = null } = await em.findOneOrFail(Persona, personaId);
  return { personaId, accountId };
}

const isKnown = ({ personaId, accountId }: MeasuredFace): boolean => personaId !== null || accountId !== null;

/** What whom it is about is told, and what is enforced on them; nobody is told of nothing. */
function measureOf(
  { viewer, now }: CommandContext,
  { subjectKind, subjectId }: ModerationCase,
  { kind, reasons, until }: Deed,
  face: MeasuredFace,
): Measure | null {
  if (kind === "noAction" || !reasons) return null;
  const postId = subjectKind === "post" ? subjectId : null;
  return Measure.take({ face, kind, reason: reasons.facts, takenBy: viewer.accountId, postId, endsAt: until, now });
}

async function enforce(
  context: CommandContext,
  moderationCase: ModerationCase,
  { kind, detail, until }: Deed,
  decisionId: string,
): Promise<Outcome<Effect>> {
  if (kind === "noAction") return done({ before: {}, detail: await show(context, moderationCase, decisionId) });
  const act = actOf(kind, detail, until);
  if (!act) return done({ before: {}, detail });
  const before = await actOn(context, moderationCase, act, decisionId);
  if (before.userErrors) return refused(before.userErrors[0]!.code, ["action"]);
  return done({ before: before.value, detail });
}

async function actOn(
  context: CommandContext,
  { subjectKind, subjectId }: ModerationCase,
  act: Act,
  decisionId: string,
): Promise<Outcome<Before>> {
  const { moderation } = roomOf(subjectKind);
  if (!moderation?.enforce || !moderation.acts.includes(act.kind)) return refused("INVALID_VALUE");
  return moderation.enforce(context, subjectId, act, decisionId);
}

/** Nothing is wrong with it: what was held is shown, and so is what was hidden until its author edited it. */
async function show(
  context: CommandContext,
  moderationCase: ModerationCase,
  decisionId: string,
): Promise<DecisionDetail> {
  const hidings = await endHidings(context, moderationCase, decisionId);
  const shown = await actOn(context, moderationCase, { kind: "publish" }, decisionId);
  return hidings > 0 || !shown.userErrors ? { published: true } : {};
}

/** What was hidden until it was edited has been looked at by a later decision. Says how many that ends. */
async function endHidings(
  context: CommandContext,
  { subjectKind, subjectId }: ModerationCase,
  laterId: string,
): Promise<number> {
  const { em, viewer } = context;
  const hiding = { subjectKind, subjectId, kind: "hide" as const, state: "active" as const, id: { $ne: laterId } };
  const hidings = await em.find(Decision, hiding);
  for (const hiding of hidings) await endDecision(context, hiding, "expire", viewer.accountId);
  return hidings.length;
}

/** Writes down who decided what, by ids alone, and has every process read anew how whoever it is about stands. */
async function accountFor(context: CommandContext, decision: Decision, face: MeasuredFace): Promise<void> {
  const { em, viewer, now } = context;
  const { id, caseId, kind, endsAt } = decision;
  const data = { caseId, decisionId: id, kind, ...(endsAt && { endsAt: endsAt.toISOString() }) };
  const subject = isKnown(face) ? faceSubject(face) : `case:${caseId}`;
  await audit(em, [{ kind: "caseDecided", actorId: viewer.accountId, subject, data }], now);
  if (decision.measureId) await standingChanged(context, face, viewer.accountId);
}
