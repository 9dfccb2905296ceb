import { uuidOf } from "../kernel/ids.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { GivenWriting } from "../discussion/screenWriting.ts";
import { startThread } from "../discussion/startThread.ts";
import type { Thread } from "../discussion/thread.entity.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";

export interface CreateThread extends GivenWriting {
  boardId: string;
  title: string;
  draftVersion?: number | null;
  anonymous?: boolean | null;
}

/** Begins a thread on a board. UserErrors: NOT_FOUND, and those of `startThread`. */
export async function createThread(context: CommandContext, input: CreateThread): Promise<Outcome<Thread>> {
  const placeId = uuidOf("Board", input.boardId);
  if (!placeId) return notFound(["boardId"]);
  const { boardId: _boardId, draftVersion: _draftVersion, anonymous, ...writing } = input;
  const outcome = await startThread(context, { ...writing, placeId, isAnonymous: anonymous ?? false }, ["boardId"]);
  if (outcome.userErrors) return outcome;
  await deletePublishedDraft(context, { kind: "board", uuid: placeId }, input);
  if (outcome.value.state !== "held") await countThread(context, placeId);
  return outcome;
}

/** Last in its transaction, so that the board's row is locked only until the commit. Later changes count themselves. */
async function countThread({ em }: CommandContext, boardId: string): Promise<void> {
  await em.execute(`update board set thread_count = thread_count + 1 where id = ?`, [boardId]);
}
