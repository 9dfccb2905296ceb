import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { PlaceStateWord, PlaceVisibilityWord } from "../discussion/words.ts";
import type { MemberRoleWord } from "../identity/words.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { given } from "../identity/given.ts";
import { Board, type BoardNames } from "./board.entity.ts";
import { boardPolicy } from "./board.policy.ts";
import { givenNames, refuseNames } from "./boardWords.ts";
import { lockKnownBoard } from "./lockBoard.ts";

/** What is left out stays. */
export interface UpdateBoard extends Partial<Record<keyof BoardNames, string | null>> {
  boardId: string;
  expectedVersion: number;
  visibility?: PlaceVisibilityWord | null;
  state?: PlaceStateWord | null;
  position?: number | null;
  openToRoles?: MemberRoleWord[] | null;
  holdsAllPosts?: boolean | null;
  holdsFirstPosts?: boolean | null;
}

/**
 * Changes a board and its place. UserErrors: NOT_FOUND, NOT_ALLOWED, INVALID_VALUE, TEXT_TOO_LONG, STALE_VERSION (with
 * the current board).
 */
export async function updateBoard(context: CommandContext, input: UpdateBoard): Promise<Outcome<Board>> {
  const names = givenNames(input);
  const wrong = refuseNames(names);
  if (wrong.length > 0) return { userErrors: wrong };
  const boardId = uuidOf("Board", input.boardId);
  const locked = boardId && (await lockKnownBoard(context, boardId));
  if (!locked) return notFound(["boardId"]);
  const refusal = boardPolicy.edit(context.viewer);
  if (refusal) return refused(refusal, ["boardId"]);
  const board = await context.em.findOneOrFail(Board, boardId);
  if (board.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], board);
  const { visibility, state, openToRoles, holdsAllPosts, holdsFirstPosts } = input;
  locked.place.arrange({
    ...given({ visibility, state, holdsAllPosts, holdsFirstPosts }),
    ...(openToRoles != null && { openToRoles: [...new Set(openToRoles)] }),
  });
  board.arrange({ ...names, ...(input.position != null && { position: input.position }) });
  return done(board);
}
