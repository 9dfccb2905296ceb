import type { CommandContext } from "../../platform/command.ts";
import type { Subject } from "../subject.ts";

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
  { em, viewer }: CommandContext,
  { kind, uuid }: Subject,
  { title = "", body, draftVersion }: Published,
): Promise<void> {
  await em.execute(
    `delete from draft where account_id = ? and subject_id = ? and subject_kind = ?
       and (version = ? or (title = ? and body = ?))`,
    [viewer.accountId, uuid, kind, draftVersion ?? null, title, body],
  );
}
