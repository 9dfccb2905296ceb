import { toGlobalId } from "../kernel/ids.ts";
import type { Viewer } from "../kernel/viewer.ts";
import {
  askingViewer,
  viewerParameters,
  visibleThread,
  type ViewerParameters,
} from "../discussion/place.visibility.ts";
import { isOwnPersonaSql } from "../identity/personas/vault.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import type { UnmaskStateWord } from "./words.ts";

/** A request as the staff read it: never with the account. */
export interface UnmaskRequestRow extends NodeRow {
  personaUuid: string;
  threadUuid: string;
  postUuid: string | null;
  reason: string;
  isCrisis: boolean;
  state: UnmaskStateWord;
  requestedByUuid: string;
  requestedAt: string;
  expiresAt: string;
  decidedByUuid: string | null;
  decidedAt: string | null;
  revealedAt: string | null;
  toldAt: string | null;
}

type Selection = Omit<UnmaskRequestRow, "typename" | "id">;

/** So many requests are listed, and for so long. */
export const mostRequests = 50;
const listedDays = 90;

/** SQL columns and joins of request `r`; not there for whoever is behind the face, and for all but the staff. */
const select = (
  requests: string,
) => `select r.id as "uuid", r.persona_id as "personaUuid", p.thread_id as "threadUuid", r.post_id as "postUuid",
  r.reason, r.is_crisis as "isCrisis",
  case when r.state in ('requested', 'approved') and r.expires_at <= now() then 'expired' else r.state end as state,
  r.requested_by as "requestedByUuid", r.requested_at as "requestedAt", r.expires_at as "expiresAt",
  r.decided_by as "decidedByUuid", r.decided_at as "decidedAt", r.revealed_at as "revealedAt", r.told_at as "toldAt"
  from ${requests} r join persona p on p.id = r.persona_id
  cross join lateral (select * from thread where thread.id = p.thread_id limit 1) t
  join place pl on pl.id = t.place_id
  where ${askingViewer.isStaff} and ${visibleThread("t", "pl")} and not ${isOwnPersonaSql("p", askingViewer)}`;

const toRow = (selected: Selection): UnmaskRequestRow => ({
  ...selected,
  typename: "UnmaskRequest",
  id: toGlobalId("UnmaskRequest", selected.uuid),
});

const requestsByIds = statement<ViewerParameters & { ids: string[] }, Selection>(
  "unmaskRequestsByIds",
  `${select("unmask_request")} and r.id = any(:ids::uuid[])`,
);

const latestRequests = statement<ViewerParameters, Selection>(
  "latestUnmaskRequests",
  `${select(`(select * from unmask_request u where u.requested_at > now() - interval '${listedDays} days'
     order by u.requested_at desc limit ${mostRequests})`)}
   order by r.requested_at desc`,
);

/** The requests among these that the viewer may see. */
export async function readRequests(reader: Reader, asking: Viewer, ids: string[]): Promise<UnmaskRequestRow[]> {
  return (await requestsByIds(reader, { ...viewerParameters(asking), ids })).map(toRow);
}

/** The requests of the last months that the viewer may see, the latest first. */
export async function readLatestRequests(reader: Reader, asking: Viewer): Promise<UnmaskRequestRow[]> {
  return (await latestRequests(reader, viewerParameters(asking))).map(toRow);
}
