import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseWriting } from "../identity/standing.policy.ts";
import { Measure } from "../identity/standing/measure.entity.ts";
import { audit } from "../platform/audit.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { faceFor, postOfFace, standingChanged } from "./measuredFace.ts";
import { refuseReason } from "./reason.ts";

export interface TakeMeasure {
  personaId: string;
  reason: string;
  endsAt: Date;
  postId?: string | null;
}

const longestMs = 366 * 86_400_000;

/**
 * Warns a face, has what it writes looked at first, or stops its author from posting, until a time. Whoever it is
 * stays unknown to the moderator. UserErrors: ACCOUNT_LIMITED, REASON_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE for an
 * end that is past or more than a year away, NOT_FOUND, NOT_ALLOWED for one's own face.
 */
export async function takeMeasure(
  context: CommandContext,
  kind: "warning" | "hold" | "limit",
  input: TakeMeasure,
): Promise<Outcome<Measure>> {
  const { em, viewer, now } = context;
  const { reason, endsAt } = input;
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const wrong = refuseReason(reason);
  if (wrong) return refused(wrong, ["reason"]);
  if (endsAt <= now || endsAt.getTime() > now.getTime() + longestMs) return refused("INVALID_VALUE", ["endsAt"]);
  const seen = await faceFor(context, input.personaId);
  if (!seen) return notFound(["personaId"]);
  if (seen.viewerIsSelf) return refused("NOT_ALLOWED", ["personaId"]);
  const postId = await postOfFace(context, seen, input.postId);
  if (postId === undefined) return notFound(["postId"]);
  const face = { personaId: seen.uuid, accountId: seen.accountUuid };
  const takenBy = viewer.accountId;
  const measure = Measure.take({ face, kind, reason: reason.trim(), takenBy, postId, endsAt, now });
  em.persist(measure);
  const data = { kind, measureId: measure.id, endsAt: endsAt.toISOString() };
  await audit(em, [{ kind: "measureTaken", actorId: takenBy, subject: `persona:${face.personaId}`, data }], now);
  await standingChanged(context, face);
  return done(measure);
}
