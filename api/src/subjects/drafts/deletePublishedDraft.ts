import type { CommandContext } from "../../platform/command.ts";
import type { Subject } from "../subject.ts";
import { deleteDraft, lockKeptDraft } from "./keptDraft.ts";

/** What was published, and the version of the draft that it was written from. */
export interface Published {
  title?: string;
  body: string;
  draftVersion?: number | null;
}

/**
 * In the transaction that publishes a text: deletes the draft that it was, told by the version that its writer had
 * seen, or by its words. A draft that another device has saved meanwhile stays: its words were not published.
 */
export async function deletePublishedDraft(
  context: CommandContext,
  subject: Subject,
  { title = "", body, draftVersion }: Published,
): Promise<void> {
  const draft = await lockKeptDraft(context, subject);
  if (!draft) return;
  const wasPublished = draft.version === draftVersion || (draft.title === title && draft.body === body);
  if (wasPublished) await deleteDraft(context, draft.id);
}
