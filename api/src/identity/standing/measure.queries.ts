import { toGlobalId } from "../../kernel/ids.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import type { PersonaFace } from "../personas/persona.graphql.ts";
import { ownerParameters, type OwnerParameters } from "../personas/vault.ts";
import type { MeasureKindWord } from "./words.ts";

/** A measure as the author and the staff read it. */
export interface MeasureRow extends NodeRow {
  personaUuid: string | null;
  postUuid: string | null;
  kind: MeasureKindWord;
  reason: string;
  takenByUuid: string;
  createdAt: string;
  endsAt: string | null;
  liftedAt: string | null;
  acknowledgedAt: string | null;
  isActive: boolean;
  /** Whether it was taken against a face of the viewer's. */
  isAgainstViewer: boolean;
}

type Selection = Omit<MeasureRow, "typename" | "id">;

/** An author reads for so long what was done to them; the staff, too. */
const keptDays = 365;
const mostMeasures = 50;
/** What was written under a hold may wait for so long after it has ended: its author goes on looking for it. */
const waitingDays = 30;

/** SQL: measure `m` was taken against a face of the viewer's. */
const isOwn = `(m.persona_id = any(:viewerPseudonyms::uuid[]) or m.account_id = :viewerId::uuid)`;
const isRunning = `(m.lifted_at is null and (m.ends_at > now() or m.kind = 'closeAccount'))`;

/**
 * SQL: when measure `m` was put away. The exact moment would tell the staff when whoever is behind a pseudonym was here:
 * they are told the day, once it is over.
 */
const acknowledged = `case when ${isOwn} then m.acknowledged_at
  when m.acknowledged_at < date_trunc('day', now(), 'UTC') then date_trunc('day', m.acknowledged_at, 'UTC') end`;

const columns = `m.id as "uuid", m.persona_id as "personaUuid", m.post_id as "postUuid", m.kind, m.reason,
  m.taken_by as "takenByUuid", m.created_at as "createdAt", m.ends_at as "endsAt", m.lifted_at as "liftedAt",
  ${acknowledged} as "acknowledgedAt", coalesce(${isRunning}, false) as "isActive",
  coalesce(${isOwn}, false) as "isAgainstViewer"`;

const toRow = (selected: Selection): MeasureRow => ({
  ...selected,
  typename: "Measure",
  id: toGlobalId("Measure", selected.uuid),
});

/** What measures against any of their faces mean for a member; each is compared with the clock when it is asked for. */
export type Standing = Pick<
  Viewer,
  "limitedUntil" | "heldUntil" | "noPicturesUntil" | "noLinksUntil" | "suspendedUntil" | "hasNotices"
>;

interface StandingSelection {
  limitedUntil: string | null;
  heldUntil: string | null;
  noPicturesUntil: string | null;
  noLinksUntil: string | null;
  suspendedUntil: string | null;
  isClosed: boolean;
  hasNotices: boolean;
}

/** SQL: when the last measure of this kind ends that nobody has lifted. */
const lastOf = (kind: MeasureKindWord): string =>
  `max(m.ends_at) filter (where m.kind = '${kind}' and m.lifted_at is null)`;

const standingOfAccount = statement<OwnerParameters, StandingSelection>(
  "standingOfAccount",
  `select ${lastOf("limit")} as "limitedUntil", ${lastOf("hold")} as "heldUntil",
     ${lastOf("restrictPictures")} as "noPicturesUntil", ${lastOf("restrictLinks")} as "noLinksUntil",
     ${lastOf("suspend")} as "suspendedUntil",
     coalesce(bool_or(m.kind = 'closeAccount' and m.lifted_at is null), false) as "isClosed",
     coalesce(bool_or(m.kind = 'hold' or (m.lifted_at is null and (m.kind = 'limit' or m.acknowledged_at is null)
       and (m.ends_at is null or m.ends_at > now()))), false) as "hasNotices"
   from measure m where ${isOwn}
     and (m.ends_at is null or m.ends_at > now() - case when m.kind = 'hold' then interval '${waitingDays} days' else '0' end)`,
);

const moment = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** What the moderators' measures mean for a member, whichever of their faces they were taken against. */
export async function readStanding(reader: Reader, owner: OwnerParameters): Promise<Standing> {
  const [found] = await standingOfAccount(reader, owner);
  const { hasNotices, isClosed, ...until } = found!;
  return {
    limitedUntil: moment(until.limitedUntil),
    heldUntil: moment(until.heldUntil),
    noPicturesUntil: moment(until.noPicturesUntil),
    noLinksUntil: moment(until.noLinksUntil),
    suspendedUntil: isClosed ? Number.POSITIVE_INFINITY : moment(until.suspendedUntil),
    hasNotices,
  };
}

const holdOnFace = statement<{ personaId: string; accountId: string | null; now: Date }, object>(
  "holdOnFace",
  `select from measure m where (m.persona_id = :personaId::uuid or m.account_id = :accountId::uuid)
     and m.kind = 'hold' and m.lifted_at is null and m.ends_at > :now::timestamptz limit 1`,
);

/** Whether what this face writes is looked at first. A pseudonym's hold ends where its thread does. */
export async function isOnHold(
  reader: Reader,
  face: { personaId: string; accountId: string | null },
  now: Date,
): Promise<boolean> {
  return (await holdOnFace(reader, { ...face, now })).length > 0;
}

const ownHolds = statement<OwnerParameters, { id: string }>(
  "ownHolds",
  `select coalesce(m.account_id, m.persona_id) as id from measure m
   where ${isOwn} and m.kind = 'hold' and ${isRunning}`,
);

/** Which of the viewer's faces are on hold: a pseudonym by its own UUID, all their named ones by their account's. */
export async function readOwnHolds(reader: Reader, owner: Viewer): Promise<string[]> {
  return (await ownHolds(reader, ownerParameters(owner))).map(({ id }) => id);
}

const ownMeasures = statement<OwnerParameters, Selection>(
  "ownMeasures",
  `select ${columns} from measure m
   where ${isOwn} and m.created_at > now() - interval '${keptDays} days'
   order by m.created_at desc, m.id desc limit ${mostMeasures}`,
);

/** What was done to any of the viewer's faces in the last year, the latest first. */
export async function readOwnMeasures(reader: Reader, viewer: Viewer): Promise<MeasureRow[]> {
  return (await ownMeasures(reader, ownerParameters(viewer))).map(toRow);
}

const faceMeasures = statement<
  OwnerParameters & { personaIds: string[]; accountIds: string[] },
  Selection & { accountId: string | null }
>(
  "faceMeasures",
  `select ${columns}, m.account_id as "accountId" from measure m
   where (m.persona_id = any(:personaIds::uuid[]) or m.account_id = any(:accountIds::uuid[])) and not m.is_cleared
     and m.created_at > now() - interval '${keptDays} days'
   order by m.created_at desc, m.id desc limit 1000`,
);

/**
 * What was done to each of these faces, without what was wrong. Named faces of one member share it, since everybody sees that they are one; of
 * a pseudonym it is what was done to this very one.
 */
export async function readMeasuresOf(
  reader: Reader,
  viewer: Viewer,
  faces: readonly PersonaFace[],
): Promise<MeasureRow[][]> {
  const accountIds = faces.flatMap(({ accountUuid }) => (accountUuid === null ? [] : [accountUuid]));
  const personaIds = faces.map(({ uuid }) => uuid);
  const found = await faceMeasures(reader, { ...ownerParameters(viewer), personaIds, accountIds });
  return faces.map(({ uuid, accountUuid }) =>
    found
      .filter(({ personaUuid, accountId }) => (accountUuid === null ? personaUuid === uuid : accountId === accountUuid))
      .map(({ accountId: _accountId, ...selected }) => toRow(selected)),
  );
}

const measuresByIds = statement<OwnerParameters & { ids: string[] }, Selection>(
  "measuresByIds",
  `select ${columns} from measure m where m.id = any(:ids::uuid[])`,
);

const ownMeasuresByIds = statement<OwnerParameters & { ids: string[] }, Selection>(
  "ownMeasuresByIds",
  `select ${columns} from measure m where m.id = any(:ids::uuid[]) and ${isOwn}`,
);

/** The measures among these that the viewer may read: the staff every one, an author those against their faces. */
export async function readMeasures(reader: Reader, viewer: Viewer, ids: string[]): Promise<MeasureRow[]> {
  const read = viewer.isModerator || viewer.isAdministrator ? measuresByIds : ownMeasuresByIds;
  return (await read(reader, { ...ownerParameters(viewer), ids })).map(toRow);
}
