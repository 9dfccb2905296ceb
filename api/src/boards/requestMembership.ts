import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { Membership } from "../discussion/membership.entity.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { boardPolicy } from "./board.policy.ts";
import { lockKnownBoard } from "./lockBoard.ts";

/** The longest note beside a request, in characters. */
export const membershipNoteMaxLength = 500;

export interface RequestMembership {
  boardId: string;
  note: string;
}

/** Asks to be let into a board. UserErrors: TEXT_TOO_LONG, NOT_FOUND, ALREADY_MEMBER, ALREADY_REQUESTED, NOT_ALLOWED. */
export async function requestMembership(
  context: CommandContext,
  input: RequestMembership,
): Promise<Outcome<{ id: string }>> {
  const { em, viewer, now } = context;
  const note = input.note.trim();
  if ([...note].length > membershipNoteMaxLength) return refused("TEXT_TOO_LONG", ["note"]);
  const boardId = uuidOf("Board", input.boardId);
  const locked = boardId && (await lockKnownBoard(context, boardId));
  if (!locked) return notFound(["boardId"]);
  const refusal = boardPolicy.requestMembership(viewer, locked.facts);
  if (refusal) return refused(refusal, ["boardId"]);
  const membership = Membership.request({ placeId: boardId, accountId: viewer.accountId, note, now });
  em.persist(membership);
  locked.place.membershipTold("MembershipRequested", { membershipId: membership.id, accountId: viewer.accountId });
  locked.place.standingChanged(viewer.accountId);
  return done({ id: boardId });
}
