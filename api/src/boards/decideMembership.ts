import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { Membership } from "../discussion/membership.entity.ts";
import { beginReading } from "../discussion/readState.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { boardPolicy } from "./board.policy.ts";
import { lockKnownBoard } from "./lockBoard.ts";

export interface DecideMembership {
  membershipId: string;
  approve: boolean;
}

/**
 * Lets somebody into a board who asked for it, or declines: then nothing is kept, and they may ask again. UserErrors:
 * NOT_FOUND (also when it was taken back meanwhile), ALREADY_MEMBER, NOT_ALLOWED.
 */
export async function decideMembership(
  context: CommandContext,
  input: DecideMembership,
): Promise<Outcome<{ id: string }>> {
  const { em, viewer, now } = context;
  const refusal = boardPolicy.decideMembership(viewer);
  if (refusal) return refused(refusal, ["membershipId"]);
  const id = uuidOf("Membership", input.membershipId);
  const asked = id && (await em.findOne(Membership, id));
  const locked = asked && (await lockKnownBoard(context, asked.placeId));
  if (!locked) return notFound(["membershipId"]);
  const membership = await em.refresh(asked);
  if (membership?.state === "active") return refused("ALREADY_MEMBER", ["membershipId"]);
  if (membership?.state !== "requested") return notFound(["membershipId"]);
  const { accountId, placeId } = membership;
  if (input.approve) membership.approve(viewer.accountId, now);
  else em.remove(membership);
  if (input.approve) await beginReading(em, { accountId, placeId, now });
  const decision = { decidedBy: viewer.accountId, isApproved: input.approve ? 1 : 0 } as const;
  locked.place.membershipTold("MembershipDecided", { membershipId: id, accountId, ...decision });
  locked.place.standingChanged(accountId);
  return done({ id });
}
