import type { BoardVisibility, MemberRole } from "@tongxing/schema/generated/graphql.ts";
import type { Rooms } from "../i18n/rooms.ts";

/** Who may read a board, in words: "for members", "for families and carers, others by request". */
export function whoReads(
  words: Pick<Rooms["boards"], "visibility" | "rolesOnly" | "and" | "orByRequest">,
  board: { visibility: BoardVisibility; openToRoles: readonly MemberRole[] },
): string {
  if (board.visibility !== "RESTRICTED" || !board.openToRoles.length) return words.visibility[board.visibility];
  return words.orByRequest(board.openToRoles.map((role) => words.rolesOnly[role]).join(words.and));
}
