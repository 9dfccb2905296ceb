import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { audit } from "../platform/audit.ts";
import type { CommandContext } from "../platform/command.ts";
import { lockRequest } from "./openRequest.ts";
import type { UnmaskRequest } from "./unmaskRequest.entity.ts";

/**
 * A second moderator lets the first one see an account, or does not. UserErrors: ACCOUNT_LIMITED, NOT_FOUND,
 * NOT_ALLOWED for one's own request (the database refuses that too), ALREADY_DECIDED, also when its time is over.
 */
export async function decideUnmasking(
  context: CommandContext,
  input: { requestId: string; approve: boolean },
): Promise<Outcome<UnmaskRequest>> {
  const { em, viewer, now } = context;
  const { request, refusal } = await lockRequest(context, input.requestId);
  if (!request) return refusal;
  if (request.requestedBy === viewer.accountId) return refused("NOT_ALLOWED", ["requestId"]);
  if (request.state !== "requested" || !request.isOpen(now)) return refused("ALREADY_DECIDED", ["requestId"]);
  request.decide(viewer.accountId, input.approve, now);
  const kind = input.approve ? "unmaskingApproved" : "unmaskingDenied";
  const subject = `persona:${request.personaId}`;
  await audit(em, [{ kind, actorId: viewer.accountId, subject, data: { requestId: request.id } }], now);
  return done(request);
}
