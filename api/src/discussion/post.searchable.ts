import { plainTextOf } from "../kernel/markdown.ts";
import { askedFieldVisibility } from "../identity/fieldVisibility.ts";
import { personaJoin } from "../identity/personas/persona.columns.ts";
import { statement } from "../platform/database/statement.ts";
import { registerSearchable, type SearchableText, type SearchFilter } from "../subjects/searchable.ts";
import {
  askingViewer,
  joinedViewer,
  joinViewerMembership,
  viewerParameters,
  visibleThread,
  type ViewerParameters,
} from "./place.visibility.ts";

/**
 * A post is found by its text while it stands; the opening post by its thread's title too, which stays when the text
 * goes. It changes with all three.
 */
const stamp = `(x.version || ' ' || x.state || case when x.number = 1 then ' ' || md5(t.title) else '' end)`;
const isFound = `(x.state = 'published' or x.number = 1)`;

type Selected = Omit<SearchableText, "body"> & { bodyHtml: string };

const columns = `x.id as uuid, ${stamp} as stamp, t.place_id as "placeUuid", t.locale,
  to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "writtenAt",
  case when x.number = 1 then t.title else '' end as title,
  case when x.state = 'published' then x.body_html else '' end as "bodyHtml"`;

const searchablePosts = statement<{ ids: string[] }, Selected>(
  "searchablePosts",
  `select ${columns} from post x join thread t on t.id = x.thread_id
   where x.id = any(:ids::uuid[]) and ${isFound}`,
);

const allSearchablePosts = statement<{ after: string; limit: number }, Selected & { isFound: boolean }>(
  "allSearchablePosts",
  `select ${columns}, ${isFound} as "isFound"
   from (select * from post where id > :after::uuid order by id limit :limit::int) x
   cross join lateral (select * from thread where thread.id = x.thread_id limit 1) t order by x.id`,
);

/** All posts of changed threads: one that was moved takes them along. */
const postsOfChangedThreads = statement<{ threadIds: string[] }, { id: string }>(
  "postsOfChangedThreads",
  `select x.id from unnest(:threadIds::uuid[]) as changed(id)
   cross join lateral (select id from post where post.thread_id = changed.id) x`,
);

const approximateCount = statement<object, { count: number }>(
  "aboutHowManyPosts",
  `select greatest(reltuples, 0)::int as count from pg_class where oid = 'post'::regclass`,
);

/** By a named face's role, as far as the viewer may know it: nobody's pseudonym is found by who they are. */
const hasRole = `(a.id is not null and (:authorRole::text = any(a.staff_roles)
  or (a.role = :authorRole::text and ${askedFieldVisibility("a.role_visibility", askingViewer.account)})))`;

const isExpertAnswer = `exists (
  select from persona ep
  cross join lateral (select from account ea where ea.id = ep.account_id and 'expert' = any(ea.staff_roles) limit 1) expert
  where ep.thread_id = t.id
    and exists (select from post ex where ex.persona_id = ep.id and ex.number > 1 and ex.state = 'published'))`;

type Asked = ViewerParameters & SearchFilter & { ids: string[]; stamps: string[] };

const foundPosts = statement<Asked, { id: string }>(
  "foundPosts",
  `select x.id from unnest(:ids::uuid[], :stamps::text[]) as hit(id, stamp)
   cross join lateral (select * from post where post.id = hit.id limit 1) x
   cross join lateral (select * from thread where thread.id = x.thread_id limit 1) t
   join place pl on pl.id = t.place_id ${joinViewerMembership("pl")} ${personaJoin("p", "a", "x.persona_id")}
   where ${visibleThread("t", "pl", joinedViewer)} and ${stamp} = hit.stamp and ${isFound}
     and (:placeUuid::uuid is null or t.place_id = :placeUuid::uuid)
     and (:isAnswered::boolean is null or (t.answer_count > 0) = :isAnswered::boolean)
     and (:authorRole::text is null or ${hasRole})
     and (:hasExpertAnswer::boolean is null or ${isExpertAnswer} = :hasExpertAnswer::boolean)`,
);

const toText = ({ bodyHtml, uuid, stamp, writtenAt, placeUuid, locale, title }: Selected): SearchableText => ({
  ...{ uuid, stamp, writtenAt, placeUuid, locale, title },
  body: plainTextOf(bodyHtml),
});

registerSearchable({
  kind: "post",
  events: new Set([
    ...["PostPublished", "PostEdited", "PostWithdrawn", "PostRestored", "PostTakenAway", "PostGivenBack"],
    "ThreadChanged",
  ]),
  changedBy: async (reader, events) => {
    const posts = events.flatMap(({ data }) => (data["postId"] === undefined ? [] : [String(data["postId"])]));
    const threadIds = events.filter(({ kind }) => kind === "ThreadChanged").map(({ data }) => String(data["threadId"]));
    const ofThreads = threadIds.length > 0 ? await postsOfChangedThreads(reader, { threadIds }) : [];
    return [...new Set([...posts, ...ofThreads.map(({ id }) => id)])];
  },
  read: async (reader, ids) => (await searchablePosts(reader, { ids })).map(toText),
  readAll: async (reader, after, limit) => {
    const rows = await allSearchablePosts(reader, { after, limit });
    return { texts: rows.filter((row) => row.isFound).map(toText), last: rows.at(-1)?.uuid ?? null };
  },
  count: async (reader) => (await approximateCount(reader, {}))[0]!.count,
  see: async (reader, viewer, hits, filter) => {
    const [ids, stamps] = [hits.map(({ uuid }) => uuid), hits.map((hit) => hit.stamp)];
    return (await foundPosts(reader, { ...viewerParameters(viewer), ...filter, ids, stamps })).map(({ id }) => id);
  },
});
