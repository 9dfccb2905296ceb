import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseWriting } from "../identity/standing.policy.ts";
import { audit } from "../platform/audit.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { faceFor, postOfFace } from "./measuredFace.ts";
import { refuseReason } from "./reason.ts";
import { UnmaskRequest } from "./unmaskRequest.entity.ts";

export interface RequestUnmasking {
  personaId: string;
  reason: string;
  crisis?: boolean | null;
  postId?: string | null;
}

const lockPersona = statement<{ personaId: string }, object>(
  "lockPersonaForUnmasking",
  `select from persona where id = :personaId::uuid for no key update`,
);

/**
 * Asks to see who a pseudonym is; a second moderator decides. UserErrors: ACCOUNT_LIMITED, REASON_REQUIRED,
 * TEXT_TOO_LONG, NOT_FOUND, NOT_ALLOWED for a named face or one's own, ALREADY_REQUESTED while one is open.
 */
export async function requestUnmasking(
  context: CommandContext,
  input: RequestUnmasking,
): Promise<Outcome<UnmaskRequest>> {
  const { em, viewer, now } = context;
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const wrong = refuseReason(input.reason);
  if (wrong) return refused(wrong, ["reason"]);
  const face = await faceFor(context, input.personaId);
  if (!face) return notFound(["personaId"]);
  if (face.kind === "named" || face.viewerIsSelf) return refused("NOT_ALLOWED", ["personaId"]);
  const postId = await postOfFace(context, face, input.postId);
  if (postId === undefined) return notFound(["postId"]);
  await lockPersona(transactionReader(em), { personaId: face.uuid });
  const earlier = await em.find(UnmaskRequest, { personaId: face.uuid });
  if (earlier.some((request) => request.isOpen(now))) return refused("ALREADY_REQUESTED", ["personaId"]);
  const given = { personaId: face.uuid, postId, reason: input.reason.trim(), isCrisis: input.crisis ?? false };
  const request = UnmaskRequest.ask({ ...given, requestedBy: viewer.accountId, now });
  em.persist(request);
  const data = { requestId: request.id, isCrisis: String(request.isCrisis) };
  const event = { kind: "unmaskingRequested", actorId: viewer.accountId, subject: `persona:${face.uuid}`, data };
  await audit(em, [event], now);
  return done(request);
}
