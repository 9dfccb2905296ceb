import { uuidOf } from "../kernel/ids.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { advanceBaseline, readWholePlace } from "../discussion/readState.ts";
import { readablePlaceFacts } from "../discussion/visibleThread.ts";
import { tellOfReading } from "../discussion/whenRead.ts";
import { notFound, type CommandContext } from "../platform/command.ts";

export interface MarkBoardRead {
  boardId: string;
}

/** Marks all that stands on a board as read. UserErrors: NOT_FOUND. */
export async function markBoardRead(context: CommandContext, input: MarkBoardRead): Promise<Outcome<{ id: string }>> {
  const { em, viewer, now } = context;
  const placeId = uuidOf("Board", input.boardId);
  if (!placeId || !(await readablePlaceFacts(context, placeId))) return notFound(["boardId"]);
  const reading = { accountId: viewer.accountId, placeId, since: viewer.since, now };
  await readWholePlace(em, reading);
  await advanceBaseline(em, reading);
  await tellOfReading(context, { placeId });
  return done({ id: placeId });
}
