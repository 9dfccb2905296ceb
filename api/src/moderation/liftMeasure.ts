import { LockMode } from "@mikro-orm/postgresql";
import { toGlobalId, uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseWriting } from "../identity/standing.policy.ts";
import { Measure } from "../identity/standing/measure.entity.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { lockVisibleCase } from "./cases/lockCase.ts";
import { Decision } from "./decisions/decision.entity.ts";
import { endDecision } from "./decisions/endDecision.ts";
import { faceFor } from "./measuredFace.ts";

/**
 * Ends before its time what was done for a time, and with it the decision. UserErrors: ACCOUNT_LIMITED, NOT_FOUND,
 * NOT_ALLOWED for one against one's own face, ALREADY_DECIDED when it has ended.
 */
export async function liftMeasure(context: CommandContext, input: { measureId: string }): Promise<Outcome<Measure>> {
  const { em, viewer, now } = context;
  const path = ["measureId"];
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const id = uuidOf("Measure", input.measureId);
  const measure = id ? await em.findOne(Measure, id) : null;
  const face = measure?.personaId ? await faceFor(context, toGlobalId("Persona", measure.personaId)) : null;
  if (!measure || (measure.personaId && !face)) return notFound(path);
  if (face?.viewerIsSelf || (!face && measure.accountId === viewer.accountId)) return refused("NOT_ALLOWED", path);
  const decision = await em.findOne(Decision, { measureId: measure.id });
  if (!decision) return refused("ALREADY_DECIDED", path);
  if (!(await lockVisibleCase(context, decision.caseId))) return notFound(path);
  await em.refreshOrFail(measure, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await em.refreshOrFail(decision);
  if (!measure.isActive(now) || !decision.can("expire")) return refused("ALREADY_DECIDED", path);
  await endDecision(context, decision, "expire", viewer.accountId);
  return done(measure);
}
