import { toGlobalId } from "../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import {
  askingViewer,
  knownPlace,
  viewerParameters,
  visibleThread,
  type ViewerParameters,
} from "../discussion/place.visibility.ts";
import { isFoldedAway, type FoldedAway } from "../identity/personas/folds.ts";
import type { MeasureKindWord } from "../identity/standing/words.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import { roomOf } from "../subjects/subject.ts";
import { ownersOf } from "./owners.ts";
import type { NotificationFilterWord, NotificationKindWord, ToldSubjectWord } from "./words.ts";

/** A notification as its owner may see it now. What it is about is read live, never kept here. */
export interface NotificationRow extends NodeRow {
  kind: NotificationKindWord;
  subjectId: string;
  threadUuid: string | null;
  /** The first post that it tells of and that is unread; of a read one, the first. */
  postUuid: string | null;
  /** How many there are of what it tells, up to `itemLimit`. */
  count: number;
  /** Whose doing it was, the latest first. */
  actorUuids: string[];
  isApproved: boolean | null;
  measureKind: MeasureKindWord | null;
  isPressing: boolean;
  createdAt: string;
  updatedAt: string;
  readAt: string | null;
  mailedAt: string | null;
}

interface Selection {
  uuid: string;
  kind: NotificationKindWord;
  subjectKind: ToldSubjectWord;
  subjectUuid: string;
  threadUuid: string | null;
  postUuid: string | null;
  count: number;
  actorUuids: (string | null)[];
  isApproved: boolean | null;
  measureKind: MeasureKindWord | null;
  isPressing: boolean;
  createdAt: string;
  updatedAt: string;
  readAt: string | null;
  mailedAt: string | null;
}

type Asked = ViewerParameters & FoldedAway & { owners: string[] };

/** Who reads their notifications: their eyes, and whom they don't want to hear of. */
export interface Listener {
  viewer: Viewer;
  away: FoldedAway;
}

const asked = ({ viewer, away }: Listener): Asked => ({
  ...viewerParameters(viewer),
  ...away,
  owners: ownersOf(viewer),
});

/** So many of what a notification tells are counted. */
const itemLimit = 100;
/** Unread notifications are counted up to this many: a badge says 99+. */
export const unreadLimit = 100;
/** The count looks no further than this many unread ones back. */
const unreadHorizon = 300;
const shownActors = 3;

/**
 * SQL joins of notification `n` with what is left of it, as `items`: posts that stand, requests that still wait,
 * reactions that were not taken back, and nothing by a face that the reader has folded away since they were told (what it
 * does from then on is not told at all, see `silencedReaders`). Of an open one only what was not read yet counts.
 */
const liveItems = `
  left join thread t on t.id = n.thread_id
  left join place pl on pl.id = n.place_id
  left join lateral (
    select r.state, r.decided_at from report r where n.kind = 'reportDecided' and r.id = n.subject_id limit 1
  ) rep on true
  cross join lateral (
    select (case when n.kind = 'reaction' then count(distinct i.persona_id) else count(*) end)::int as count,
      (array_agg(i.post_id order by i.number))[1] as post_id,
      array_agg(i.persona_id order by i.xid desc, i.event_id desc) as actors
    from (
      select i.post_id, i.persona_id, i.xid, i.event_id, x.number
      from notification_item i left join post x on x.id = i.post_id
      where i.notification_id = n.id and (n.read_at is not null or not i.is_read)
        and (i.post_id is null or x.state = 'published')
        and (i.persona_id is null or not ${isFoldedAway("i.persona_id")})
        and (n.kind <> 'membershipRequested' or exists (
          select from membership m where m.id = i.membership_id and m.state = 'requested'))
        and (n.kind <> 'reaction' or exists (
          select from reaction r where r.subject_id = i.post_id and r.persona_id = i.persona_id and r.kind is not null))
      order by i.xid desc, i.event_id desc limit ${itemLimit}
    ) i
  ) items`;

/**
 * SQL: something is left of notification `n`, and its owner may see it, by the rule of every list. What the moderators
 * tell is for its owner wherever they may go, as long as it holds.
 */
const visible = `items.count > 0 and (case
  when n.kind in ('moderationNotice', 'moderatorMessage', 'appealDecided') then true
  when n.kind = 'crisisCalled' then ${askingViewer.isStaff}
  when n.kind = 'reportDecided' then rep.decided_at is not null
  when n.thread_id is not null then ${visibleThread("t", "pl")}
  when n.kind = 'membershipRequested' then ${askingViewer.isStaff}
  else ${knownPlace("pl")} end)`;

/** SQL: what the moderators did, for a notice of theirs: its group is of that one measure. */
const measureKind = `case when n.group_key ~ '^moderationNotice:[0-9a-f-]{36}$' then (
    select m.kind from measure m where m.id = split_part(n.group_key, ':', 2)::uuid) end`;

const columns = `n.id as "uuid", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectUuid",
  n.thread_id as "threadUuid", items.post_id as "postUuid", items.count, items.actors as "actorUuids",
  case when n.kind = 'reportDecided' then rep.state = 'upheld' else n.is_approved end as "isApproved",
  ${measureKind} as "measureKind", n.is_pressing as "isPressing",
  n.created_at as "createdAt", n.updated_at as "updatedAt", n.read_at as "readAt",
  n.mailed_at as "mailedAt"`;

function typeOf(kind: ToldSubjectWord): string {
  if (kind === "report") return "Report";
  return kind === "appeal" ? "Appeal" : roomOf(kind).typename;
}

function toRow({ subjectKind, subjectUuid, actorUuids, ...selected }: Selection): NotificationRow {
  const actors = new Set(actorUuids.filter((uuid) => uuid !== null));
  return {
    ...selected,
    typename: "Notification",
    id: toGlobalId("Notification", selected.uuid),
    subjectId: toGlobalId(typeOf(subjectKind), subjectUuid),
    actorUuids: [...actors].slice(0, shownActors),
  };
}

const notificationsByIds = statement<Asked & { ids: string[] }, Selection>(
  "notificationsByIds",
  `select ${columns} from notification n ${liveItems}
   where n.id = any(:ids::uuid[]) and n.owner_id = any(:owners::uuid[]) and n.dismissed_at is null and ${visible}`,
);

/** The viewer's own notifications among these, as far as they may still see what those tell of. */
export async function readNotificationsById(
  reader: Reader,
  listener: Listener,
  ids: string[],
): Promise<NotificationRow[]> {
  return (await notificationsByIds(reader, { ...asked(listener), ids })).map(toRow);
}

type ListParameters = Asked & { limit: number; moment: string; id: string };

const filters: Record<NotificationFilterWord, string> = {
  all: "true",
  unread: "n.read_at is null",
  read: "n.read_at is not null",
};

function notificationList(filter: NotificationFilterWord, direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  const ordered = `updated_at ${order}, n.id ${order}`;
  return statement<ListParameters, Selection>(
    `notifications_${filter}_${direction}`,
    `select n.* from unnest(:owners::uuid[]) as o(id)
     cross join lateral (
       select ${columns}, n.updated_at, n.id from notification n ${liveItems}
       where n.owner_id = o.id and n.dismissed_at is null and ${filters[filter]}
         and (n.updated_at, n.id) ${comparison} (:moment::timestamptz, :id::uuid) and ${visible}
       order by n.${ordered} limit :limit::int
     ) n
     order by n.${ordered} limit :limit::int`,
  );
}

const lists = Object.fromEntries(
  (Object.keys(filters) as NotificationFilterWord[]).flatMap((filter) =>
    (["forward", "backward"] as const).map((direction) => [
      `${filter} ${direction}`,
      notificationList(filter, direction),
    ]),
  ),
) as Record<string, ReturnType<typeof notificationList>>;

const ends = {
  forward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  backward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
};

/** A page of the viewer's notifications, the latest first. */
export async function readNotifications(
  reader: Reader,
  listener: Listener,
  filter: NotificationFilterWord,
  page: PageRequest,
): Promise<Connection<NotificationRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const parameters = { ...asked(listener), limit: page.size + 1, moment: moment!, id: id! };
  const selected = await lists[`${filter} ${page.direction}`]!(reader, parameters);
  return connection(selected.map(toRow), page, (row) => [row.updatedAt, row.uuid]);
}

const unreadNotifications = statement<Asked, { count: number }>(
  "unreadNotificationCount",
  `select count(*)::int as count from (
     select from unnest(:owners::uuid[]) as o(id)
     cross join lateral (
       select n.* from notification n where n.owner_id = o.id and n.read_at is null
       order by n.updated_at desc, n.id desc limit ${unreadHorizon}
     ) n ${liveItems}
     where ${visible} limit ${unreadLimit}
   ) news`,
);

/** How many unread notifications the viewer may see, up to `unreadLimit`. */
export async function countUnreadNotifications(reader: Reader, listener: Listener): Promise<number> {
  return (await unreadNotifications(reader, asked(listener)))[0]!.count;
}
