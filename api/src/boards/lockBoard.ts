import { Place } from "../discussion/place.entity.ts";
import type { CommandContext } from "../platform/command.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { readBoards, type BoardRow } from "./board.queries.ts";

/** A board's place locked for a command, with what the board's rules need. */
export interface LockedBoard {
  place: Place;
  facts: BoardRow;
}

/** Not for the key: threads that are begun here meanwhile don't have to wait. */
const locksPlace = statement<{ id: string }, object>(
  "locksPlace",
  `select from place where id = :id::uuid for no key update`,
);

/** The board under its place's row lock, or null when it is not there or not to be known of. */
export async function lockKnownBoard({ em, viewer }: CommandContext, boardId: string): Promise<LockedBoard | null> {
  const reader = transactionReader(em);
  await locksPlace(reader, { id: boardId });
  const [facts] = await readBoards(reader, viewer, [boardId]);
  return facts ? { place: await em.findOneOrFail(Place, boardId), facts } : null;
}
