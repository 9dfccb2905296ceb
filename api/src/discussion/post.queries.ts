import { toGlobalId } from "../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { personaColumns, personaFace, personaJoin, type PersonaColumns } from "../identity/personas/persona.columns.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import { isOwnPersonaSql } from "../identity/personas/vault.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { warningColumns, warningRows, type ContentWarningRow, type Warnings } from "../subjects/warnings/warnings.ts";
import type { FactLabelWord } from "../subjects/moderated.ts";
import type { WarningKindWord } from "../subjects/warnings/words.ts";
import { pictureRows, picturesOf, type PictureJson, type PictureRow } from "../subjects/pictures/picture.columns.ts";
import { revisionCount } from "../subjects/revisions/revision.columns.ts";
import {
  askingViewer,
  joinedViewer,
  joinViewerMembership,
  membershipState,
  threadStateNow,
  viewerParameters,
  visibleThread,
  type ViewerParameters,
} from "./place.visibility.ts";
import { readableSource, readableText, seenPost } from "./post.visibility.ts";
import type { PostFacts, ThreadFacts } from "./thread.policy.ts";
import type { PostStateWord } from "./words.ts";

/** What a post quotes; `excerpt` is null when that text is gone. */
export interface QuotedPostRow {
  id: string;
  number: number;
  author: PersonaFace;
  excerpt: string | null;
  contentWarnings: ContentWarningRow[];
}

/** What the moderators say of a text's facts, and on what ground. */
export interface FactLabelRow {
  label: FactLabelWord;
  source: string;
}

/** A post as its page shows it. */
export interface PostRow extends NodeRow, PostFacts {
  threadUuid: string;
  number: number;
  state: PostStateWord;
  body: string | null;
  bodyHtml: string | null;
  pictures: PictureRow[];
  createdAt: string;
  editedAt: string | null;
  version: number;
  /** How many texts it has had; 1 when it was never rewritten. */
  revisionCount: number;
  author: PersonaFace;
  quotedPost: QuotedPostRow | null;
  contentWarnings: ContentWarningRow[];
  /** What the moderators say of its facts; null where nothing, or where its text can't be read. */
  factLabel: FactLabelRow | null;
}

type PostSelection = PersonaColumns<"author"> &
  Warnings &
  PersonaColumns<"quoted"> & {
    uuid: string;
    number: number;
    state: PostStateWord;
    body: string | null;
    bodyHtml: string | null;
    pictures: PictureJson[] | null;
    createdAt: string;
    editedAt: string | null;
    withdrawnAt: string | null;
    version: number;
    revisionCount: number;
    factLabel: FactLabelRow | null;
    quotedUuid: string | null;
    quotedNumber: number;
    quotedExcerpt: string | null;
    quotedKinds: WarningKindWord[] | null;
    quotedNote: string | null;
  };

/** What is the same for all posts of a thread. */
export interface ThreadOfPosts extends ThreadFacts {
  threadUuid: string;
}

/** So many held posts of a thread are listed at once, the longest waiting first. */
export const mostHeldPosts = 50;

const viewer = askingViewer;
const isOwnPost = isOwnPersonaSql("ap", viewer);
const isReadable = readableText("x", joinedViewer, isOwnPost);

/**
 * SQL columns of a post `x` in thread `t` of place `pl`. What is the same for the whole thread comes out of joins that
 * `threadPosts` makes once (`threadPlace`), not out of a look-up for each post.
 */
const postColumns = `
  x.id as "uuid", coalesce(x.number, 0) as "number", x.state, x.version,
  case when ${isReadable} then x.body_html end as "bodyHtml",
  ${warningColumns("x", isReadable)},
  case when ${readableSource("x", joinedViewer, isOwnPost)} then x.body end as "body",
  case when x.picture_count > 0 and ${readableText("x", joinedViewer, isOwnPost)} then ${picturesOf("x.id")} end as "pictures",
  x.created_at as "createdAt", x.edited_at as "editedAt", x.withdrawn_at as "withdrawnAt",
  case when x.label is not null and ${isReadable}
    then json_build_object('label', x.label, 'source', x.label_source) end as "factLabel",
  ${revisionCount("x.id", "x.edited_at")} as "revisionCount",
  q.id as "quotedUuid", q.number as "quotedNumber", case when q.state = 'published' then q.excerpt end as "quotedExcerpt",
  case when q.state = 'published' then q.warning_kinds end as "quotedKinds",
  case when q.state = 'published' then q.warning_note end as "quotedNote",
  ${personaColumns("author", "ap", "aa", viewer)},
  ${personaColumns("quoted", "qp", "qa", viewer)}`;

/** SQL columns of a ThreadOfPosts, where it is not known already. Needs its author's persona as `tp`. */
const threadColumns = `
  t.id as "threadUuid", ${threadStateNow("t")} as "threadState", ${isOwnPersonaSql("tp", viewer)} as "isOwnThread",
  pl.state as "placeState", pl.visibility as "placeVisibility",
  pl.holds_all_posts as "placeHoldsAll", ${membershipState("pl", joinedViewer)} as "viewerMembership"`;

/** SQL joins of thread `t`. */
const threadPlace = `
  join place pl on pl.id = t.place_id
  ${joinViewerMembership("pl")}`;

/** SQL joins of post `x`. */
const postFacts = `
  ${personaJoin("ap", "aa", "x.persona_id")}
  left join post q on q.id = x.quoted_post_id
  ${personaJoin("qp", "qa", "q.persona_id")}`;

function toPostRow(selected: PostSelection, thread: ThreadOfPosts): PostRow {
  return {
    typename: "Post",
    id: toGlobalId("Post", selected.uuid),
    uuid: selected.uuid,
    threadUuid: thread.threadUuid,
    number: selected.number,
    state: selected.state,
    body: selected.body,
    bodyHtml: selected.bodyHtml,
    pictures: pictureRows(selected.pictures),
    createdAt: selected.createdAt,
    editedAt: selected.editedAt,
    version: selected.version,
    revisionCount: selected.revisionCount,
    author: personaFace(selected, "author")!,
    quotedPost: quotedPost(selected),
    contentWarnings: warningRows(selected),
    factLabel: selected.factLabel,
    postState: selected.state,
    isOwnPost: selected.authorIsOwn,
    withdrawnAt: selected.withdrawnAt,
    threadState: thread.threadState,
    isOwnThread: thread.isOwnThread,
    placeState: thread.placeState,
    placeVisibility: thread.placeVisibility,
    placeHoldsAll: thread.placeHoldsAll,
    viewerMembership: thread.viewerMembership,
  };
}

function quotedPost(selected: PostSelection): QuotedPostRow | null {
  if (selected.quotedUuid === null) return null;
  return {
    id: toGlobalId("Post", selected.quotedUuid),
    number: selected.quotedNumber,
    author: personaFace(selected, "quoted")!,
    excerpt: selected.quotedExcerpt,
    contentWarnings: warningRows({ warningKinds: selected.quotedKinds ?? [], warningNote: selected.quotedNote }),
  };
}

const postsByIds = statement<ViewerParameters & { ids: string[] }, PostSelection & ThreadOfPosts>(
  "postsByIds",
  `select ${threadColumns}, ${postColumns}
   from post x join thread t on t.id = x.thread_id ${threadPlace} join persona tp on tp.id = t.persona_id ${postFacts}
   where x.id = any(:ids::uuid[]) and ${visibleThread("t", "pl", joinedViewer)} and ${seenPost("x")}`,
);

/** The posts among these that the viewer may see. */
export async function readPosts(reader: Reader, asking: Viewer, ids: string[]): Promise<PostRow[]> {
  const selected = await postsByIds(reader, { ...viewerParameters(asking), ids });
  return selected.map((one) => toPostRow(one, one));
}

const heldPostsOfThread = statement<ViewerParameters & { threadId: string }, PostSelection>(
  "heldPostsOfThread",
  `select ${postColumns} from thread t ${threadPlace}
   cross join lateral (
     select * from post
     where post.thread_id = t.id and post.number is null and post.state = 'held' and ${seenPost("post")}
     order by post.created_at limit ${mostHeldPosts}
   ) x ${postFacts}
   where t.id = :threadId::uuid and ${visibleThread("t", "pl", joinedViewer)}
   order by x.created_at`,
);

/** A thread's posts that wait for a moderator: for the staff every one, for others their own. */
export async function readHeldPosts(reader: Reader, asking: Viewer, thread: ThreadOfPosts): Promise<PostRow[]> {
  const selected = await heldPostsOfThread(reader, { ...viewerParameters(asking), threadId: thread.threadUuid });
  return selected.map((one) => toPostRow(one, thread));
}

const threadsWithHeld = statement<ViewerParameters & { ids: string[] }, { uuid: string }>(
  "threadsWithHeld",
  `select wanted.id as uuid from unnest(:ids::uuid[]) as wanted(id) where exists (
     select from post where post.thread_id = wanted.id and post.number is null and post.state = 'held' and ${seenPost("post")})`,
);

/** Those of visible threads in which posts wait that the viewer may see. */
export const readThreadsWithHeld = (reader: Reader, asking: Viewer, ids: string[]): Promise<{ uuid: string }[]> =>
  threadsWithHeld(reader, { ...viewerParameters(asking), ids });

const ownHeldPosts = statement<ViewerParameters, PostSelection & ThreadOfPosts>(
  "ownHeldPosts",
  `select ${threadColumns}, ${postColumns} from (
     select held.* from persona own join post held on held.persona_id = own.id
     where (own.account_id = ${viewer.account} or own.id = any(${viewer.pseudonyms})) and held.number is null and held.state = 'held'
     order by held.created_at limit ${mostHeldPosts}
   ) x join thread t on t.id = x.thread_id ${threadPlace} join persona tp on tp.id = t.persona_id ${postFacts}
   where ${visibleThread("t", "pl", joinedViewer)}
   order by x.created_at`,
);

/** What the viewer wrote, under any face, and waits for a moderator. */
export async function readOwnHeldPosts(reader: Reader, asking: Viewer): Promise<PostRow[]> {
  const selected = await ownHeldPosts(reader, viewerParameters(asking));
  return selected.map((one) => toPostRow(one, one));
}

type WaitingParameters = ViewerParameters & { limit: number; moment: string; id: string };

function waitingPosts(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? [">", "asc"] : ["<", "desc"];
  const ordered = `x.created_at ${order}, x.id ${order}`;
  return statement<WaitingParameters, PostSelection & ThreadOfPosts>(
    `waitingPosts_${direction}`,
    `select ${threadColumns}, ${postColumns} from (
       select x.* from post x join thread t on t.id = x.thread_id ${threadPlace}
       where x.number is null and x.state = 'held' and t.state <> 'removed'
         and (x.created_at, x.id) ${comparison} (:moment::timestamptz, :id::uuid)
         and ${visibleThread("t", "pl", joinedViewer)} and ${seenPost("x")}
       order by ${ordered} limit :limit::int
     ) x join thread t on t.id = x.thread_id ${threadPlace} join persona tp on tp.id = t.persona_id ${postFacts}
     order by ${ordered}`,
  );
}

const waitingPostStatements = { forward: waitingPosts("forward"), backward: waitingPosts("backward") };
const waitingEnds = {
  forward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
  backward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
};

/** A page of what waits for a moderator in all threads that the viewer may see, the longest waiting first. */
export async function readWaitingPosts(
  reader: Reader,
  asking: Viewer,
  page: PageRequest,
): Promise<Connection<PostRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? waitingEnds[page.direction];
  const asked = { ...viewerParameters(asking), limit: page.size + 1, moment: moment!, id: id! };
  const selected = await waitingPostStatements[page.direction](reader, asked);
  return connection(
    selected.map((one) => toPostRow(one, one)),
    page,
    (row) => [row.createdAt, row.uuid],
  );
}

type ThreadPageParameters = ViewerParameters & { threadId: string; limit: number; number: number };

function threadPosts(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? [">", "asc"] : ["<", "desc"];
  return statement<ThreadPageParameters, PostSelection>(
    `threadPosts_${direction}`,
    `select ${postColumns} from thread t ${threadPlace}
     cross join lateral (
       select * from post
       where post.thread_id = t.id and post.number ${comparison} :number::int and ${seenPost("post")}
       order by post.number ${order} limit :limit::int
     ) x ${postFacts}
     where t.id = :threadId::uuid and ${visibleThread("t", "pl", joinedViewer)}
     order by x.number ${order}`,
  );
}

const threadPostStatements = { forward: threadPosts("forward"), backward: threadPosts("backward") };
const noNumber = { forward: 0, backward: 2_147_483_647 };

/** A page of a thread's posts by their numbers. What they have in common is told by their thread. */
export async function readThreadPosts(
  reader: Reader,
  asking: Viewer,
  thread: ThreadOfPosts,
  page: PageRequest,
): Promise<Connection<PostRow>> {
  const key = keyOfKinds(page.key, ["integer"]);
  const number = key === null ? noNumber[page.direction] : Number(key[0]);
  const parameters = { ...viewerParameters(asking), threadId: thread.threadUuid, limit: page.size + 1, number };
  const selected = await threadPostStatements[page.direction](reader, parameters);
  const posts = selected.map((one) => toPostRow(one, thread));
  return connection(posts, page, (row) => [row.number]);
}
