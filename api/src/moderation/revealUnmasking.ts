import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { accountsBehind } from "../identity/personas/vault.ts";
import { audit } from "../platform/audit.ts";
import type { CommandContext } from "../platform/command.ts";
import { lockRequest } from "./openRequest.ts";
import { tellUnmasked } from "./tellUnmasked.ts";
import type { UnmaskRequest } from "./unmaskRequest.entity.ts";

export interface Revealed {
  request: UnmaskRequest;
  accountId: string;
}

/**
 * Shows whoever asked, once, whose pseudonym it is. The member is told in the same transaction, or in a crisis later
 * by a job. UserErrors: ACCOUNT_LIMITED, NOT_FOUND, NOT_ALLOWED for anybody but the requester, and when it was not
 * approved or its time is over; ALREADY_SEEN.
 */
export async function revealUnmasking(
  context: CommandContext,
  input: { requestId: string },
): Promise<Outcome<Revealed>> {
  const { em, house, viewer, now } = context;
  const { request, refusal } = await lockRequest(context, input.requestId);
  if (!request) return { userErrors: refusal.userErrors! };
  if (request.requestedBy !== viewer.accountId) return refused("NOT_ALLOWED", ["requestId"]);
  if (request.state === "executed") return refused("ALREADY_SEEN", ["requestId"]);
  if (request.state !== "approved" || !request.isOpen(now)) return refused("NOT_ALLOWED", ["requestId"]);
  const { personaId } = request;
  const behind = await accountsBehind({ em, house, now, actorId: viewer.accountId }, [personaId], "unmask");
  request.execute(now);
  const data = { requestId: request.id };
  await audit(em, [{ kind: "unmaskingSeen", actorId: viewer.accountId, subject: `persona:${personaId}`, data }], now);
  if (!request.isCrisis) await tellUnmasked({ em, house }, request, now);
  return done({ request, accountId: behind.get(personaId)! });
}
