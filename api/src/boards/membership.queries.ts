import { toGlobalId } from "../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { askingViewer, knownPlace, viewerParameters, type ViewerParameters } from "../discussion/place.visibility.ts";
import type { MembershipStateWord } from "../discussion/words.ts";
import { presentAccount } from "../identity/member.queries.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";

/** A member's standing in a board. */
export interface MembershipRow extends NodeRow {
  state: MembershipStateWord;
  requestedAt: string;
  note: string;
  accountUuid: string;
  placeUuid: string;
}

type MembershipSelection = Omit<MembershipRow, "typename" | "id">;

const membershipColumns = `
  m.id as "uuid", m.state, m.requested_at as "requestedAt", m.note, m.account_id as "accountUuid", m.place_id as "placeUuid"`;

/** SQL: a membership is seen by the staff and by the member, as long as they may know of its place. */
const seenMembership = `(${knownPlace("pl")} and ${presentAccount}
  and (${askingViewer.isStaff} or m.account_id = ${askingViewer.account}))`;

const membershipJoins = `join place pl on pl.id = m.place_id join account a on a.id = m.account_id`;

function toMembershipRow(selected: MembershipSelection): MembershipRow {
  return { ...selected, typename: "Membership", id: toGlobalId("Membership", selected.uuid) };
}

const membershipsByIds = statement<ViewerParameters & { ids: string[] }, MembershipSelection>(
  "membershipsByIds",
  `select ${membershipColumns} from membership m ${membershipJoins} where m.id = any(:ids::uuid[]) and ${seenMembership}`,
);

/** The memberships among these that the viewer may see. */
export async function readMemberships(reader: Reader, asking: Viewer, ids: string[]): Promise<MembershipRow[]> {
  return (await membershipsByIds(reader, { ...viewerParameters(asking), ids })).map(toMembershipRow);
}

type QueueParameters = ViewerParameters & { placeId: string; limit: number; moment: string; id: string };

function membershipQueue(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? [">", "asc"] : ["<", "desc"];
  return statement<QueueParameters, MembershipSelection>(
    `membershipQueue_${direction}`,
    `select ${membershipColumns} from membership m ${membershipJoins}
     where m.place_id = :placeId::uuid and m.state = 'requested' and ${seenMembership}
       and (m.requested_at, m.id) ${comparison} (:moment::timestamptz, :id::uuid)
     order by m.requested_at ${order}, m.id ${order} limit :limit::int`,
  );
}

const queues = { forward: membershipQueue("forward"), backward: membershipQueue("backward") };
const queueEnds = {
  forward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
  backward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
};

/** The requests that wait on a board, the oldest first. */
export async function readMembershipQueue(
  reader: Reader,
  asking: Viewer,
  placeId: string,
  page: PageRequest,
): Promise<Connection<MembershipRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? queueEnds[page.direction];
  const parameters = { ...viewerParameters(asking), placeId, limit: page.size + 1, moment: moment!, id: id! };
  const rows = (await queues[page.direction](reader, parameters)).map(toMembershipRow);
  return connection(rows, page, (row) => [row.requestedAt, row.uuid]);
}
