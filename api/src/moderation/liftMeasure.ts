import { LockMode } from "@mikro-orm/postgresql";
import { toGlobalId, uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseWriting } from "../identity/standing.policy.ts";
import { Measure } from "../identity/standing/measure.entity.ts";
import { audit } from "../platform/audit.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { faceFor, standingChanged } from "./measuredFace.ts";

/**
 * Ends a warning, a hold or a limit before its time. UserErrors: ACCOUNT_LIMITED, NOT_FOUND, NOT_ALLOWED for one
 * against one's own face, ALREADY_DECIDED when it has ended.
 */
export async function liftMeasure(context: CommandContext, input: { measureId: string }): Promise<Outcome<Measure>> {
  const { em, viewer, now } = context;
  const path = ["measureId"];
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const id = uuidOf("Measure", input.measureId);
  const measure = id && (await em.findOne(Measure, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const face = measure && (await faceFor(context, toGlobalId("Persona", measure.personaId)));
  if (!measure || !face) return notFound(path);
  if (face.viewerIsSelf) return refused("NOT_ALLOWED", path);
  if (!measure.isActive(now)) return refused("ALREADY_DECIDED", path);
  measure.lift(viewer.accountId, now);
  const subject = `persona:${measure.personaId}`;
  const data = { measureId: measure.id };
  await audit(em, [{ kind: "measureLifted", actorId: viewer.accountId, subject, data }], now);
  await standingChanged(context, { personaId: face.uuid, accountId: face.accountUuid });
  return done(measure);
}
