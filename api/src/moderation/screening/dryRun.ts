import type { Viewer } from "../../kernel/viewer.ts";
import { viewerParameters, visibleThread, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { Matcher, type WatchedWords } from "../../subjects/screening/matcher.ts";

/** At most so many posts are looked at in one go, in parts of so many, and for so long; then it is asked again. */
export const mostAtOnce = 2000;
const partSize = 250;
const longestMs = 1500;
/** So many of those that match are shown. */
export const mostExamples = 5;

/** What some words would have found, among the posts that were looked at. */
export interface DryRun {
  looked: number;
  matched: number;
  /** When the oldest of these was written; null when there was none. */
  since: string | null;
  /** The oldest that was looked at, to go on from; null when there is none before it. */
  lastUuid: string | null;
  examples: { postUuid: string; words: string }[];
}

/** `text` is null where the viewer may not read it. */
interface WrittenPost {
  uuid: string;
  text: string | null;
  createdAt: string;
}

/** Ids are given in the order of time. What its author took back is nobody's to look through. */
const postsBefore = statement<ViewerParameters & { before: string }, WrittenPost>(
  "postsBefore",
  `select x.id as "uuid", x.created_at as "createdAt",
     case when ${visibleThread("t", "pl")} and x.state not in ('withdrawn', 'purged')
       then case when x.number = 1 then t.title || E'\\n' else '' end || x.body end as "text"
   from (select * from post where post.id < :before::uuid order by post.id desc limit ${partSize}) x
   cross join lateral (select * from thread where thread.id = x.thread_id limit 1) t join place pl on pl.id = t.place_id
   order by x.id desc`,
);

/** Beyond the latest post. */
export const fromTheLatest = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * What these words would have found among the posts before `before` that the viewer may read, the latest first. It ends
 * after `mostAtOnce` posts or a second and a half, whichever comes first.
 */
export async function dryRun(reader: Reader, viewer: Viewer, term: WatchedWords, before: string): Promise<DryRun> {
  const matcher = new Matcher([term]);
  const found: DryRun = { looked: 0, matched: 0, since: null, lastUuid: before, examples: [] };
  const end = performance.now() + longestMs;
  for (let read = 0; read < mostAtOnce && found.lastUuid !== null && performance.now() < end; read += partSize) {
    const asked = { ...viewerParameters(viewer), before: found.lastUuid };
    const posts = await postsBefore(reader, asked);
    for (const post of posts) look(matcher, post, found);
    found.lastUuid = posts.length < partSize ? null : posts.at(-1)!.uuid;
  }
  return found;
}

function look(matcher: Matcher, { uuid, text, createdAt }: WrittenPost, found: DryRun): void {
  if (text === null) return;
  found.looked += 1;
  found.since = createdAt;
  const [first] = matcher.find(text).occurrences;
  if (!first) return;
  found.matched += 1;
  const words = text.slice(first.start, first.end);
  if (found.examples.length < mostExamples) found.examples.push({ postUuid: uuid, words });
}
