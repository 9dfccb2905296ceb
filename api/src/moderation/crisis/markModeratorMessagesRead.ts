import { uuidOf } from "../../kernel/ids.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import { ownerParameters, type OwnerParameters } from "../../identity/personas/vault.ts";
import { hint } from "../../platform/bus/outbox.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { aboutViewer } from "./crisis.visibility.ts";

const markRead = statement<OwnerParameters & { id: string; now: Date }, { id: string }>(
  "markModeratorMessagesRead",
  `with own as (select c.id from crisis_case c where c.id = :id::uuid and ${aboutViewer("c")}),
   seen as (
     update crisis_message m set read_at = :now::timestamptz
     from own where m.crisis_id = own.id and m.author_id is not null and m.read_at is null)
   select own.id from own`,
);

/** The person has what moderators wrote before their eyes: it no longer stands on top of pages. UserErrors: NOT_FOUND. */
export async function markModeratorMessagesRead(
  { em, viewer, now }: CommandContext,
  input: { conversationId: string },
): Promise<Outcome<{ id: string }>> {
  const id = uuidOf("ModeratorConversation", input.conversationId);
  const [own] = id ? await markRead(transactionReader(em), { ...ownerParameters(viewer), id, now }) : [];
  if (!own) return notFound(["conversationId"]);
  await hint(em, `account:${viewer.accountId}`);
  return done(own);
}
