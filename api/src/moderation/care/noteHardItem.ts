import { uuidOf } from "../../kernel/ids.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { visibleCase } from "../cases/case.visibility.ts";

const noteOpening = statement<ViewerParameters & { caseId: string; itemId: string; now: Date }, { id: string }>(
  "noteHardItem",
  `insert into moderator_exposure (account_id, case_id, item_id, opened_at)
   select :viewerId::uuid, c.id, :itemId::uuid, :now::timestamptz
   from moderation_case c where c.id = :caseId::uuid and ${visibleCase("c")}
   on conflict (account_id, item_id) do update set opened_at = excluded.opened_at returning case_id as "id"`,
);

/**
 * Counts for a moderator that they opened something hard: a picture of a case, or its text. The same thing again counts
 * once a day at most: it is then as new. UserErrors: NOT_FOUND.
 */
export async function noteHardItem(
  { em, viewer, now }: CommandContext,
  input: { caseId: string; pictureId?: string | null },
): Promise<Outcome<{ id: string }>> {
  const caseId = uuidOf("ModerationCase", input.caseId);
  const itemId = input.pictureId == null ? caseId : uuidOf("Picture", input.pictureId);
  if (!caseId || !itemId) return notFound([caseId ? "pictureId" : "caseId"]);
  const [noted] = await noteOpening(transactionReader(em), { ...viewerParameters(viewer), caseId, itemId, now });
  return noted ? done(noted) : notFound(["caseId"]);
}
