import { readablePlace, viewerParameters, type ViewerParameters } from "../discussion/place.visibility.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { searchableOf, type SearchableKindWord, type SearchFilter, type SearchHit } from "../subjects/searchable.ts";
import { blockAt, blockDays, blockStart, blockToken, placeToken } from "./documents.ts";
import type { Candidate } from "./rank.ts";
import { oneOf } from "./understandQuery.ts";

type Hit = SearchHit & { kind: SearchableKindWord; writtenAt: string };

/** The newest texts that meet a tsquery. The index answers it; what it finds is then put in order. */
const newestHits = statement<{ query: string; before: string; beforeId: string; since: string; limit: number }, Hit>(
  "newestHits",
  `select subject_id as uuid, kind, stamp, written_at as "writtenAt" from search_document
   where tokens @@ :query::tsquery
     and (written_at, subject_id) < (:before::timestamptz, :beforeId::uuid) and written_at >= :since::timestamptz
   order by written_at desc, subject_id desc limit :limit::int`,
);

const candidateTexts = statement<{ ids: string[] }, Candidate>(
  "candidateTexts",
  `select subject_id as uuid, title, body, written_at as "writtenAt" from search_document
   where subject_id = any(:ids::uuid[])`,
);

const knownWords = statement<{ shapes: string[] }, { word: string; documents: number }>(
  "knownWords",
  `select word, documents from search_word where shapes && :shapes::text[] order by documents desc limit 50`,
);

const places = statement<ViewerParameters, { id: string; isReadable: boolean }>(
  "placesToSearch",
  `select pl.id, ${readablePlace("pl")} as "isReadable" from place pl`,
);

/** Words of the index that share a shape. Which these are is never told: some stand only where the viewer can't read. */
export const readKnownWords = (reader: Reader, shapes: string[]) => knownWords(reader, { shapes });

/** The texts of these subjects, as they are in the index. */
export const readCandidates = (reader: Reader, ids: string[]) => candidateTexts(reader, { ids });

/** So many of the newest texts that the viewer may read are ranked. */
export const mostCandidates = 200;
/** So many texts are looked at to find them: what nobody may see or a filter leaves out counts too. */
const mostLookedAt = 2_400;
const hitsAtATime = 200;
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** What to look for, and where. */
export interface Wanted {
  /** As a tsquery. */
  terms: string;
  filter: SearchFilter;
  /** The newest moment that counts, exclusive, RFC 3339. */
  before: string;
  /** The oldest one. */
  since: string;
}

/** The newest texts that the viewer may read now and that meet the query and the filter, newest first. */
export async function findNewest(reader: Reader, viewer: Viewer, wanted: Wanted): Promise<string[]> {
  const narrowed = await narrowToPlaces(reader, viewer, wanted);
  if (narrowed === null) return [];
  const found: string[] = [];
  let lookedAt = 0;
  let [before, beforeId] = [wanted.before, lastId];
  const all = windows(wanted.before, wanted.since);
  for (let at = 0; at < all.length; at = lookedAt === 0 ? Math.max(at + 1, all.length - 1) : at + 1) {
    const query = [narrowed, all[at]].filter(Boolean).join(" & ");
    for (let isMore = true; isMore;) {
      if (found.length >= mostCandidates || lookedAt >= mostLookedAt) return found.slice(0, mostCandidates);
      const limit = Math.min(hitsAtATime, mostLookedAt - lookedAt);
      const hits = await newestHits(reader, { query, before, beforeId, since: wanted.since, limit });
      isMore = hits.length === limit;
      lookedAt += hits.length;
      if (hits.length === 0) break;
      [before, beforeId] = [hits.at(-1)!.writtenAt, hits.at(-1)!.uuid];
      found.push(...(await seeHits(reader, viewer, hits, wanted.filter)));
    }
  }
  return found.slice(0, mostCandidates);
}

/**
 * Leaves out whole places that the viewer can't read, so that a guest's search need not go through what is not for
 * them. It only saves work: whether a text may be read is asked of its own room.
 */
async function narrowToPlaces(reader: Reader, viewer: Viewer, { terms, filter }: Wanted): Promise<string | null> {
  if (filter.placeUuid !== null) return `${terms} & ${oneOf([placeToken(filter.placeUuid)])}`;
  const all = await places(reader, viewerParameters(viewer));
  const readable = all.filter(({ isReadable }) => isReadable);
  if (readable.length === 0) return null;
  return readable.length === all.length ? terms : `${terms} & ${oneOf(readable.map(({ id }) => placeToken(id)))}`;
}

/**
 * From the newest blocks of time on, each window larger than the one before; the last has no bound. Of what does not
 * come up in the first one there is so little that all of it can be looked at.
 */
function windows(before: string, since: string): string[] {
  const all: string[] = [];
  for (const level of blockDays.keys()) {
    const block = blockAt(level, Date.parse(before));
    all.push(oneOf([blockToken(level, block), blockToken(level, block - 1)]));
    if (blockStart(level, block - 1) <= Date.parse(since)) return all;
  }
  return [...all, ""];
}

async function seeHits(reader: Reader, viewer: Viewer, hits: Hit[], filter: SearchFilter): Promise<string[]> {
  const seen = new Set<string>();
  for (const kind of new Set(hits.map((hit) => hit.kind))) {
    const ofKind = hits.filter((hit) => hit.kind === kind);
    for (const uuid of await searchableOf(kind).see(reader, viewer, ofKind, filter)) seen.add(uuid);
  }
  return hits.map(({ uuid }) => uuid).filter((uuid) => seen.has(uuid));
}
