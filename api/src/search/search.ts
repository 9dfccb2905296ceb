import { connection, emptyConnection, keyOfKinds, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { PostRow } from "../discussion/post.queries.ts";
import { postRows } from "../discussion/threadRows.ts";
import type { LocaleWord } from "../identity/words.ts";
import type { Reader } from "../platform/database/statement.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import type { SearchFilter } from "../subjects/searchable.ts";
import { localeToken } from "./documents.ts";
import { excerptAround, marked, type TextSegment } from "./excerpt.ts";
import { rank, wantedTokens, type Ranked } from "./rank.ts";
import { findNewest, readCandidates, readKnownWords } from "./search.queries.ts";
import { readSynonymGroups } from "./synonyms.queries.ts";
import {
  allOf,
  doubtful,
  doubtfulShapes,
  oneOf,
  phrasesOf,
  readSynonyms,
  someOf,
  understandQuery,
  withGuesses,
  type Synonyms,
  type Term,
} from "./understandQuery.ts";

/** What somebody asks. */
export interface Question {
  query: string;
  locale: LocaleWord | null;
  filter: SearchFilter;
  /** How old it may be; null for any age. */
  withinDays: number | null;
  /** How many of its words an answer holds at least, when nothing holds all of them. */
  least: 1 | 2;
}

/** Something found, as it may be shown. */
export interface ResultRow {
  post: PostRow;
  title: TextSegment[];
  excerpt: TextSegment[];
  /** Whether it holds only some of what was asked for, because nothing holds all of it. */
  isPartial: boolean;
}

interface Found {
  ranked: Ranked[];
  terms: Term[];
  isPartial: boolean;
}

/** A longer question is cut. */
const longestQuery = 200;
const beginning = "1970-01-01T00:00:00.000Z";
const everything: SearchFilter = { placeUuid: null, authorRole: null, isAnswered: null, hasExpertAnswer: null };

/**
 * A page of what answers a question, the best first. All pages of one search are of the moment of its first, which
 * their cursors carry: what is written meanwhile moves nothing.
 */
export async function search(
  context: RequestContext,
  question: Question,
  page: PageRequest,
): Promise<Connection<ResultRow>> {
  const key = keyOfKinds(page.key, ["moment", "integer", "uuid"]);
  const asOf = key?.[0] ?? new Date().toISOString();
  const found = await find(context, question, asOf);
  if (found.ranked.length === 0) return emptyConnection();
  const shown = pageOf(found.ranked, page, key && { score: Number(key[1]), uuid: key[2]! });
  const rows = await toResults(context, found, shown);
  const scores = new Map(shown.map(({ uuid, score }) => [uuid, score]));
  return connection(rows, page, ({ post }) => [asOf, scores.get(post.uuid)!, post.uuid]);
}

/** Threads that may answer a question somebody is about to ask, each once, the best first. */
export async function findSimilarThreads(context: RequestContext, title: string, most: number): Promise<ResultRow[]> {
  const question = { query: title, locale: null, filter: everything, withinDays: null, least: 2 } as const;
  const found = await find(context, question, new Date().toISOString());
  const rows = await toResults(context, found, found.ranked.slice(0, most * 5));
  return [...new Map(rows.toReversed().map((row) => [row.post.threadUuid, row])).values()].toReversed().slice(0, most);
}

/** One way to answer a question. */
interface Attempt {
  terms: Term[];
  /** As a tsquery. */
  sought: string;
  isPartial: boolean;
}

async function find(context: RequestContext, question: Question, asOf: string): Promise<Found> {
  const { reader, viewer } = context;
  const { filter, locale } = question;
  const since = question.withinDays === null ? beginning : daysBefore(asOf, question.withinDays);
  const query = question.query.slice(0, longestQuery);
  for await (const { terms, sought, isPartial } of attempts(reader, query, question.least)) {
    const narrowed = locale === null ? sought : `${sought} & ${oneOf([localeToken(locale)])}`;
    const ids = await findNewest(reader, viewer, { terms: narrowed, filter, before: asOf, since });
    if (ids.length === 0) continue;
    const asked = { terms, phrases: phrasesOf(query, terms) };
    return { ranked: rank(await readCandidates(reader, ids), asked, Date.parse(asOf)), terms, isPartial };
  }
  return { ranked: [], terms: [], isPartial: false };
}

/**
 * As it was typed; then with what misspelled words may mean; then by smaller words; then some of its words. The next one is tried only when
 * the viewer may read nothing that the one before finds: so it tells them nothing about what they may not read.
 */
async function* attempts(reader: Reader, query: string, least: 1 | 2): AsyncGenerator<Attempt> {
  const synonyms = readSynonyms((await readSynonymGroups(reader)).map(({ words }) => words));
  const exact = understandQuery(query, synonyms, "whole");
  if (exact.length === 0) return;
  yield { terms: exact, sought: allOf(exact), isPartial: false };
  const guessed = await guess(reader, exact, synonyms);
  if (guessed.some((term, index) => term !== exact[index]))
    yield { terms: guessed, sought: allOf(guessed), isPartial: false };
  const loose = await guess(reader, understandQuery(query, synonyms, "cut"), synonyms);
  const isCut = loose.length !== exact.length || loose.some(({ typed }, index) => typed !== exact[index]!.typed);
  if (isCut) yield { terms: loose, sought: allOf(loose), isPartial: false };
  else if (loose.length === 1) return;
  for (const sought of someOf(loose, least)) yield { terms: loose, sought, isPartial: true };
}

/** With the words that misspelled ones may mean. */
async function guess(reader: Reader, terms: Term[], synonyms: Synonyms): Promise<Term[]> {
  const unsure = new Set(doubtful(terms));
  return Promise.all(
    terms.map(async (term) =>
      unsure.has(term) ? withGuesses(term, await readKnownWords(reader, doubtfulShapes(term)), synonyms) : term,
    ),
  );
}

const daysBefore = (moment: string, days: number): string =>
  new Date(Date.parse(moment) - days * 86_400_000).toISOString();

/** One more than the page has, in the direction of reading, as `connection` wants it. */
function pageOf(ranked: Ranked[], page: PageRequest, key: { score: number; uuid: string } | null): Ranked[] {
  const isBefore = (one: Ranked) =>
    key !== null && (one.score > key.score || (one.score === key.score && one.uuid > key.uuid));
  const isKey = (one: Ranked) => one.score === key?.score && one.uuid === key.uuid;
  const wanted =
    page.direction === "forward"
      ? ranked.filter((one) => !isBefore(one) && !isKey(one))
      : ranked.filter((one) => key === null || isBefore(one)).toReversed();
  return wanted.slice(0, page.size + 1);
}

async function toResults(context: RequestContext, { terms, isPartial }: Found, shown: Ranked[]): Promise<ResultRow[]> {
  const wanted = wantedTokens(terms);
  const posts = await Promise.all(shown.map(({ uuid }) => loadRow(context, postRows, uuid)));
  return shown.flatMap(({ title, body }, index): ResultRow[] => {
    const post = posts[index];
    return post ? [{ post, isPartial, title: marked(title, wanted), excerpt: excerptAround(body, wanted) }] : [];
  });
}
