import { toGlobalId } from "../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import {
  askingViewer,
  joinedViewer,
  joinViewerMembership,
  knownPlace,
  membershipState,
  readablePlace,
  standingThread,
  viewerParameters,
  type ViewerParameters,
} from "../discussion/place.visibility.ts";
import { hasNews, joinReadState, unreadThreadHorizon } from "../discussion/readState.ts";
import type { PlaceFacts } from "../discussion/thread.policy.ts";
import type { MembershipStateWord, PlaceStateWord, PlaceVisibilityWord } from "../discussion/words.ts";
import type { MemberRoleWord } from "../identity/words.ts";
import { horizonSql } from "../platform/bus/horizon.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import { chosenLevelSql } from "../subjects/following/following.queries.ts";
import type { FollowLevelWord } from "../subjects/following/levels.ts";

/** A board as lists and pages show it. */
export interface BoardRow extends NodeRow, PlaceFacts {
  slug: string;
  name: { en: string; zh: string };
  description: { en: string; zh: string };
  visibility: PlaceVisibilityWord;
  state: PlaceStateWord;
  position: number;
  openToRoles: MemberRoleWord[];
  holdsAllPosts: boolean;
  holdsFirstPosts: boolean;
  threadCount: number | null;
  version: number;
  isReadable: boolean;
  horizon: string;
  /** The viewer's news, where they were counted with the board; undefined where they were not. */
  unreadThreadCount: number | null | undefined;
  /** The level that the viewer chose for it, or null; undefined where that was not asked with the board. */
  chosenLevel: FollowLevelWord | null | undefined;
}

interface BoardSelection {
  uuid: string;
  slug: string;
  nameEn: string;
  nameZh: string;
  descriptionEn: string;
  descriptionZh: string;
  visibility: PlaceVisibilityWord;
  state: PlaceStateWord;
  position: number;
  openToRoles: MemberRoleWord[];
  holdsAllPosts: boolean;
  holdsFirstPosts: boolean;
  threadCount: number | null;
  version: number;
  isReadable: boolean;
  viewerMembership: MembershipStateWord | null;
  horizon: string;
  unreadThreadCount?: number | null;
  chosenLevel?: FollowLevelWord | null;
}

const boardColumns = `
  b.id as "uuid", b.slug, b.name_en as "nameEn", b.name_zh as "nameZh", b.description_en as "descriptionEn",
  b.description_zh as "descriptionZh", pl.visibility, pl.state, b.position, pl.open_to_roles as "openToRoles",
  pl.holds_all_posts as "holdsAllPosts", pl.holds_first_posts as "holdsFirstPosts",
  case when ${readablePlace("pl", joinedViewer)} then b.thread_count end as "threadCount", b.version,
  coalesce(${readablePlace("pl", joinedViewer)}, false) as "isReadable", ${membershipState("pl", joinedViewer)} as "viewerMembership",
  ${horizonSql} as "horizon"`;

/** Unread threads are counted up to this many. */
export const unreadThreadLimit = 100;

/**
 * SQL: how many threads of a place are news to the viewer, among those active since their baseline there. Every probe
 * is an index look-up, and the newest ones come first, so the count is bounded by `unreadThreadLimit` in what it tells
 * and by `unreadThreadHorizon` in what it looks at.
 */
const unreadThreadCount = (placeId: string): string => `(
  select count(*)::int from (
    select from (
      select t.id, t.last_post_number from thread t
      where t.place_id = ${placeId} and ${standingThread("t")} and t.last_activity_at > coalesce(
        (select pb.read_before from place_baseline pb
         where pb.account_id = ${askingViewer.account} and pb.place_id = ${placeId}), :viewerSince::timestamptz)
      order by t.last_activity_at desc, t.id desc limit ${unreadThreadHorizon}
    ) t
    ${joinReadState(askingViewer.account)}
    where ${hasNews} limit ${unreadThreadLimit}
  ) news)`;

/** SQL columns of a board where it is the subject itself, with what it is to the viewer. */
const boardColumnsWithNews = `${boardColumns}, ${chosenLevelSql(askingViewer.account, "b.id")} as "chosenLevel",
  case when ${askingViewer.account} is not null and ${readablePlace("pl", joinedViewer)}
    then ${unreadThreadCount("b.id")} end as "unreadThreadCount"`;

/** SQL: boards `b` with their places `pl`, as far as the viewer may know of them. */
const boardsWhere = (
  condition: string,
): string => `from board b join place pl on pl.id = b.id ${joinViewerMembership("pl")}
  where ${condition} and ${knownPlace("pl", joinedViewer)}`;

function toBoardRow(selected: BoardSelection): BoardRow {
  return {
    typename: "Board",
    id: toGlobalId("Board", selected.uuid),
    uuid: selected.uuid,
    slug: selected.slug,
    name: { en: selected.nameEn, zh: selected.nameZh },
    description: { en: selected.descriptionEn, zh: selected.descriptionZh },
    visibility: selected.visibility,
    state: selected.state,
    position: selected.position,
    openToRoles: selected.openToRoles,
    holdsAllPosts: selected.holdsAllPosts,
    holdsFirstPosts: selected.holdsFirstPosts,
    threadCount: selected.threadCount,
    version: selected.version,
    isReadable: selected.isReadable,
    horizon: selected.horizon,
    unreadThreadCount: selected.unreadThreadCount,
    chosenLevel: selected.chosenLevel,
    placeState: selected.state,
    placeVisibility: selected.visibility,
    placeHoldsAll: selected.holdsAllPosts,
    viewerMembership: selected.viewerMembership,
  };
}

const boardsByIds = statement<ViewerParameters & { ids: string[] }, BoardSelection>(
  "boardsByIds",
  `select ${boardColumns} ${boardsWhere("b.id = any(:ids::uuid[])")}`,
);

type NewsParameters = ViewerParameters & { viewerSince: string | null };

const boardBySlug = statement<NewsParameters & { slug: string }, BoardSelection>(
  "boardBySlug",
  `select ${boardColumnsWithNews} ${boardsWhere("b.slug = :slug")}`,
);

type ListParameters = NewsParameters & { limit: number; position: number; id: string };

function boardList(direction: "forward" | "backward") {
  const [comparison, order] = direction === "forward" ? [">", "asc"] : ["<", "desc"];
  return statement<ListParameters, BoardSelection>(
    `boardList_${direction}`,
    `select ${boardColumnsWithNews} ${boardsWhere(`(b.position, b.id) ${comparison} (:position::int, :id::uuid)`)}
     order by b.position ${order}, b.id ${order} limit :limit::int`,
  );
}

const newsParameters = (viewer: Viewer): NewsParameters => ({ ...viewerParameters(viewer), viewerSince: viewer.since });

const boardLists = { forward: boardList("forward"), backward: boardList("backward") };
const listEnds = {
  forward: ["-2147483648", "00000000-0000-0000-0000-000000000000"],
  backward: ["2147483647", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
};

/** The boards among these that the viewer may know of. */
export async function readBoards(reader: Reader, viewer: Viewer, ids: string[]): Promise<BoardRow[]> {
  return (await boardsByIds(reader, { ...viewerParameters(viewer), ids })).map(toBoardRow);
}

/** A board by the name in its address, or null. */
export async function readBoardBySlug(reader: Reader, viewer: Viewer, slug: string): Promise<BoardRow | null> {
  const [found] = await boardBySlug(reader, { ...newsParameters(viewer), slug });
  return found ? toBoardRow(found) : null;
}

/** A page of the boards in their order. */
export async function readBoardList(reader: Reader, viewer: Viewer, page: PageRequest): Promise<Connection<BoardRow>> {
  const [position, id] = keyOfKinds(page.key, ["integer", "uuid"]) ?? listEnds[page.direction];
  const parameters = { ...newsParameters(viewer), limit: page.size + 1, position: Number(position), id: id! };
  const selected = await boardLists[page.direction](reader, parameters);
  return connection(selected.map(toBoardRow), page, (row) => [row.position, row.uuid]);
}

type UnreadParameters = NewsParameters & { placeIds: string[] };

const unreadThreadCounts = statement<UnreadParameters, { placeUuid: string; count: number }>(
  "unreadThreadCounts",
  `select p.id as "placeUuid", ${unreadThreadCount("p.id")} as count from unnest(:placeIds::uuid[]) as p(id)`,
);

/** The unread counts of several boards at once, by board UUID: for boards that were read without. */
export async function readUnreadThreadCounts(reader: Reader, viewer: Viewer, placeIds: string[]) {
  if (viewer.accountId === null) return [];
  return unreadThreadCounts(reader, { ...newsParameters(viewer), placeIds });
}
