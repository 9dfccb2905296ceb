import { toGlobalId } from "../../kernel/ids.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { ownerParameters, type OwnerParameters } from "../../identity/personas/vault.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import { aboutViewer } from "./crisis.visibility.ts";

/** What moderators and the viewer wrote to one another, as the viewer reads it: nothing of the case behind it. */
export interface ConversationRow extends NodeRow {
  personaUuid: string | null;
  threadUuid: string | null;
  isUnread: boolean;
}

type Selection = Omit<ConversationRow, "typename" | "id">;

/** So many conversations are read. */
export const mostConversations = 50;

const hasMessage = `exists (select from crisis_message m where m.crisis_id = c.id and m.author_id is not null)`;
const isUnread = `exists (select from crisis_message m
  where m.crisis_id = c.id and m.author_id is not null and m.read_at is null)`;
const columns = `c.id as "uuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", ${isUnread} as "isUnread"`;

const toRow = (selected: Selection): ConversationRow => ({
  ...selected,
  typename: "ModeratorConversation",
  id: toGlobalId("ModeratorConversation", selected.uuid),
});

const ownConversations = statement<OwnerParameters, Selection>(
  "ownConversations",
  `select ${columns} from crisis_case c where ${aboutViewer("c")} and ${hasMessage}
   order by c.raised_at desc, c.id limit ${mostConversations}`,
);

const ownConversationsByIds = statement<OwnerParameters & { ids: string[] }, Selection>(
  "ownConversationsByIds",
  `select ${columns} from crisis_case c where c.id = any(:ids::uuid[]) and ${aboutViewer("c")} and ${hasMessage}`,
);

const hasUnread = statement<OwnerParameters, object>(
  "hasUnreadMessages",
  `select from crisis_case c where ${aboutViewer("c")} and ${isUnread} limit 1`,
);

/** The viewer's own conversations with moderators, the latest first. */
export async function readOwnConversations(reader: Reader, viewer: Viewer): Promise<ConversationRow[]> {
  return (await ownConversations(reader, ownerParameters(viewer))).map(toRow);
}

/** Those among these that are the viewer's own. */
export async function readConversations(reader: Reader, viewer: Viewer, ids: string[]): Promise<ConversationRow[]> {
  return (await ownConversationsByIds(reader, { ...ownerParameters(viewer), ids })).map(toRow);
}

/** Whether a moderator has written something that its reader has not seen. */
export const hasUnreadMessages = async (reader: Reader, owner: OwnerParameters): Promise<boolean> =>
  (await hasUnread(reader, owner)).length > 0;
