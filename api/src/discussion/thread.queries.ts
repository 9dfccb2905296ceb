import { toGlobalId } from "../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type KeyKind, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { personaColumns, personaFace, personaJoin, type PersonaColumns } from "../identity/personas/persona.columns.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import type { LocaleWord } from "../identity/words.ts";
import { horizonSql } from "../platform/bus/horizon.ts";
import { threadLevel, type FollowLevelWord, type ThreadStanding } from "../subjects/following/levels.ts";
import { warningRows, type ContentWarningRow, type Warnings } from "../subjects/warnings/warnings.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import {
  askingViewer,
  joinedViewer,
  joinViewerMembership,
  membershipState,
  readablePlace,
  seenThread,
  threadStateNow,
  viewerParameters,
  visibleThread,
  type ViewerParameters,
} from "./place.visibility.ts";
import { joinReadState } from "./readState.ts";
import type { PlaceFacts, ThreadFacts } from "./thread.policy.ts";
import { standingColumns } from "./threadLevel.queries.ts";
import type { ThreadStateWord } from "./words.ts";

/** A thread as lists and pages show it. */
export interface ThreadRow extends NodeRow, ThreadFacts {
  number: number;
  slug: string;
  title: string;
  locale: LocaleWord;
  state: ThreadStateWord;
  isPinned: boolean;
  createdAt: string;
  lastActivityAt: string;
  replyCount: number;
  lastPostNumber: number;
  version: number;
  placeUuid: string;
  author: PersonaFace;
  lastPoster: PersonaFace | null;
  viewerReadUpTo: number | null;
  viewerUnreadCount: number | null;
  contentWarnings: ContentWarningRow[];
  /** Up to where the outbox is told by this row and whatever is read after it. */
  horizon: string;
  /** How much the viewer hears of it, where that was asked with the thread; undefined where it was not. */
  viewerLevel?: FollowLevelWord | null;
}

/** What is the same for all threads of a place. */
export interface PlaceOfThreads extends PlaceFacts {
  placeUuid: string;
  horizon: string;
}

export type ThreadSelection = ListedThread & PlaceOfThreads;

type ListedThread = Warnings &
  PersonaColumns<"author"> &
  PersonaColumns<"last"> & {
    uuid: string;
    number: number;
    slug: string;
    title: string;
    locale: LocaleWord;
    state: ThreadStateWord;
    isPinned: boolean;
    createdAt: string;
    lastActivityAt: string;
    replyCount: number;
    lastPostNumber: number;
    version: number;
    viewerReadUpTo: number | null;
    viewerUnreadCount: number | null;
  };

const viewer = askingViewer.account;

/**
 * SQL: how many posts of thread `t` are news to the viewer. Needs `threadJoins`. Nothing is that was last active
 * before their baseline in the place; their own posts never are.
 */
export const unreadCount = `(case when ${viewer} is null then null
  when t.last_activity_at <= coalesce(pb.read_before, :viewerSince::timestamptz) then 0
  else greatest(0, t.last_post_number - coalesce(rs.last_read_number, 0) - coalesce(rs.own_after, 0)) end)`;

/** SQL joins of place `pl`: what is the same for all of its threads. */
export const placeFacts = `
  ${joinViewerMembership("pl")}
  left join place_baseline pb on pb.account_id = ${viewer} and pb.place_id = pl.id`;

/** SQL joins of thread `t`. */
export const threadFacts = `
  ${joinReadState(viewer)}
  ${personaJoin("ap", "aa", "t.persona_id")}
  ${personaJoin("lp", "la", "t.last_persona_id")}`;

/** SQL joins of thread `t` that its columns and `unreadCount` need. */
export const threadJoins = `join place pl on pl.id = t.place_id ${placeFacts} ${threadFacts}`;

/** SQL columns of a ListedThread. */
const listedColumns = `
  t.id as "uuid", t.number, t.slug, t.title, t.locale, ${threadStateNow("t")} as state, t.is_pinned as "isPinned",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt", t.reply_count as "replyCount",
  t.last_post_number as "lastPostNumber", t.version,
  t.warning_kinds as "warningKinds", t.warning_note as "warningNote",
  case when ${viewer} is null then null else coalesce(rs.last_read_number, 0) end as "viewerReadUpTo",
  ${unreadCount} as "viewerUnreadCount",
  ${personaColumns("author", "ap", "aa", askingViewer)},
  ${personaColumns("last", "lp", "la", askingViewer)}`;

/** SQL columns of a ThreadRow. */
export const threadColumns = `
  pl.id as "placeUuid", pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll",
  ${membershipState("pl", joinedViewer)} as "viewerMembership", ${horizonSql} as "horizon", ${listedColumns}`;

export type ThreadParameters = ViewerParameters & { viewerSince: string | null };

/** The parameters that `threadColumns` and `threadJoins` take. */
export function threadParameters(viewer: Viewer): ThreadParameters {
  return { ...viewerParameters(viewer), viewerSince: viewer.since };
}

/** A thread out of its columns. */
export const toThreadRow = (selected: ThreadSelection): ThreadRow => threadInPlace(selected, selected);

function threadInPlace(selected: ListedThread, place: PlaceOfThreads): ThreadRow {
  return {
    typename: "Thread",
    id: toGlobalId("Thread", selected.uuid),
    uuid: selected.uuid,
    number: selected.number,
    slug: selected.slug,
    title: selected.title,
    locale: selected.locale,
    state: selected.state,
    isPinned: selected.isPinned,
    createdAt: selected.createdAt,
    lastActivityAt: selected.lastActivityAt,
    replyCount: selected.replyCount,
    lastPostNumber: selected.lastPostNumber,
    version: selected.version,
    placeUuid: place.placeUuid,
    placeState: place.placeState,
    placeVisibility: place.placeVisibility,
    placeHoldsAll: place.placeHoldsAll,
    viewerMembership: place.viewerMembership,
    threadState: selected.state,
    isOwnThread: selected.authorIsOwn,
    author: personaFace(selected, "author")!,
    lastPoster: personaFace(selected, "last"),
    viewerReadUpTo: selected.viewerReadUpTo,
    viewerUnreadCount: selected.viewerUnreadCount,
    contentWarnings: warningRows(selected),
    horizon: place.horizon,
  };
}

const threadsByIds = statement<ThreadParameters & { ids: string[] }, ThreadSelection>(
  "threadsByIds",
  `select ${threadColumns} from thread t ${threadJoins}
   where t.id = any(:ids::uuid[]) and ${visibleThread("t", "pl", joinedViewer)}`,
);

const threadByNumber = statement<ThreadParameters & { number: number }, ThreadSelection & ThreadStanding>(
  "threadByNumber",
  `select ${threadColumns}, ${standingColumns} from thread t ${threadJoins}
   where t.number = :number::bigint and ${visibleThread("t", "pl", joinedViewer)}`,
);

/** The threads among these that the viewer may see. */
export async function readThreads(reader: Reader, asking: Viewer, ids: string[]): Promise<ThreadRow[]> {
  return (await threadsByIds(reader, { ...threadParameters(asking), ids })).map(toThreadRow);
}

/** A thread by its number in the address, or null. */
export async function readThreadByNumber(reader: Reader, asking: Viewer, number: number): Promise<ThreadRow | null> {
  const [found] = await threadByNumber(reader, { ...threadParameters(asking), number });
  if (!found) return null;
  return { ...toThreadRow(found), viewerLevel: asking.accountId === null ? null : threadLevel(found) };
}

export type ThreadSortWord = "latestActivity" | "newest" | "unanswered";

type PageParameters = ThreadParameters & { placeId: string; limit: number; key: string[] | null };

interface Sort {
  /** The key columns, all descending. */
  columns: string[];
  kinds: KeyKind[];
  where: string;
  keyOf(row: ThreadRow): string[];
}

/** How each order is sorted. */
const sorts: Record<ThreadSortWord, Sort> = {
  latestActivity: {
    columns: ["t.is_pinned", "t.last_activity_at", "t.id"],
    kinds: ["boolean", "moment", "uuid"],
    where: "true",
    keyOf: (row) => [String(row.isPinned), row.lastActivityAt, row.uuid],
  },
  newest: {
    columns: ["t.created_at", "t.id"],
    kinds: ["moment", "uuid"],
    where: "true",
    keyOf: (row) => [row.createdAt, row.uuid],
  },
  unanswered: {
    columns: ["t.created_at", "t.id"],
    kinds: ["moment", "uuid"],
    where: "t.answer_count = 0",
    keyOf: (row) => [row.createdAt, row.uuid],
  },
};

const sqlTypes: Record<KeyKind, string> = { boolean: "boolean", moment: "timestamptz", uuid: "uuid", integer: "int" };

type Direction = PageRequest["direction"];

function placeThreads(sort: ThreadSortWord, direction: Direction, continues: boolean) {
  const { columns, kinds, where } = sorts[sort];
  const order = columns.map((column) => `${column} ${direction === "forward" ? "desc" : "asc"}`).join(", ");
  const key = kinds.map((kind, index) => `(:key::text[])[${index + 1}]::${sqlTypes[kind]}`).join(", ");
  const from = continues ? `and (${columns.join(", ")}) ${direction === "forward" ? "<" : ">"} (${key})` : "";
  return statement<PageParameters, ListedThread>(
    `placeThreads_${sort}_${direction}${continues ? "_continued" : ""}`,
    `select ${listedColumns} from place pl ${placeFacts}
     cross join lateral (
       select * from thread t where t.place_id = pl.id and ${where} ${from} and ${seenThread("t")}
       order by ${order} limit :limit::int
     ) t ${threadFacts}
     where pl.id = :placeId::uuid and ${readablePlace("pl", joinedViewer)}
     order by ${order}`,
  );
}

const placeThreadStatements = Object.fromEntries(
  (Object.keys(sorts) as ThreadSortWord[]).flatMap((sort) =>
    (["forward", "backward"] as const).flatMap((direction) =>
      [false, true].map((continues) => [`${sort} ${direction} ${continues}`, placeThreads(sort, direction, continues)]),
    ),
  ),
) as Record<string, ReturnType<typeof placeThreads>>;

/** A page of a place's threads in one of its orders. What they have in common is told by their place. */
export async function readPlaceThreads(
  reader: Reader,
  asking: Viewer,
  place: PlaceOfThreads,
  sort: ThreadSortWord,
  page: PageRequest,
): Promise<Connection<ThreadRow>> {
  const run = placeThreadStatements[`${sort} ${page.direction} ${page.key !== null}`]!;
  const key = keyOfKinds(page.key, sorts[sort].kinds);
  const parameters = { ...threadParameters(asking), placeId: place.placeUuid, limit: page.size + 1, key };
  const threads = (await run(reader, parameters)).map((one) => threadInPlace(one, place));
  return connection(threads, page, sorts[sort].keyOf);
}
