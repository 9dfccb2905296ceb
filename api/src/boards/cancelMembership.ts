import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { Membership } from "../discussion/membership.entity.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { boardPolicy } from "./board.policy.ts";
import { lockKnownBoard } from "./lockBoard.ts";

export interface CancelMembership {
  boardId: string;
}

/** Takes a request back, or leaves a board. UserErrors: NOT_FOUND, NOT_ALLOWED (also when there is nothing to cancel). */
export async function cancelMembership(
  context: CommandContext,
  input: CancelMembership,
): Promise<Outcome<{ id: string }>> {
  const { em, viewer } = context;
  const boardId = uuidOf("Board", input.boardId);
  const locked = boardId && (await lockKnownBoard(context, boardId));
  if (!locked) return notFound(["boardId"]);
  const refusal = boardPolicy.cancelMembership(viewer, locked.facts);
  if (refusal) return refused(refusal, ["boardId"]);
  em.remove(await em.findOneOrFail(Membership, { placeId: boardId, accountId: viewer.accountId }));
  locked.place.standingChanged(viewer.accountId);
  return done({ id: boardId });
}
