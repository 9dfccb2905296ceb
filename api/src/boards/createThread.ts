import { uuidOf } from "../kernel/ids.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { startThread } from "../discussion/startThread.ts";
import type { Thread } from "../discussion/thread.entity.ts";
import type { ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import type { GivenPicture } from "../subjects/pictures/attachPictures.ts";
import { deletePublishedDraft } from "../subjects/drafts/deletePublishedDraft.ts";

export interface CreateThread {
  boardId: string;
  title: string;
  body: string;
  draftVersion?: number | null;
  anonymous?: boolean | null;
  contentWarnings?: ContentWarningInput[] | null;
  pictures?: GivenPicture[] | null;
  personalDataConfirmed?: boolean | null;
}

/** Begins a thread on a board. UserErrors: NOT_FOUND, and those of `startThread`. */
export async function createThread(context: CommandContext, input: CreateThread): Promise<Outcome<Thread>> {
  const placeId = uuidOf("Board", input.boardId);
  if (!placeId) return notFound(["boardId"]);
  const { title, body, anonymous, contentWarnings, pictures, personalDataConfirmed } = input;
  const begun = { placeId, title, body, isAnonymous: anonymous ?? false, contentWarnings, pictures };
  const outcome = await startThread(context, { ...begun, personalDataConfirmed }, ["boardId"]);
  if (outcome.userErrors) return outcome;
  await deletePublishedDraft(context, { kind: "board", uuid: placeId }, input);
  await countThread(context, placeId);
  return outcome;
}

/** Last in its transaction, so that the board's row is locked only until the commit. */
async function countThread({ em }: CommandContext, boardId: string): Promise<void> {
  await em.execute(`update board set thread_count = thread_count + 1 where id = ?`, [boardId]);
}
