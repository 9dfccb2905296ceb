import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { LocaleWord } from "../../identity/words.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import type { ScreeningActionWord } from "../../subjects/screening/words.ts";
import type { TermText } from "./watchedTerm.entity.ts";

/** A watched term as the staff read it. */
export interface WatchedTermRow extends NodeRow, Omit<TermText, "noteEn" | "noteZh"> {
  note: { en: string; zh: string };
  version: number;
  createdAt: string;
  updatedAt: string;
}

type Selected = TermText & { uuid: string; version: number; createdAt: string; updatedAt: string };

/** Few, and kept by hand: they may be read whole. */
const columns = `w.id as "uuid", w.language, w.words, w.exceptions, w.action, w.warning_kind as "warningKind",
  w.replacement, w.category, w.note_en as "noteEn", w.note_zh as "noteZh", w.is_active as "isActive", w.version,
  w.created_at as "createdAt", w.updated_at as "updatedAt"`;

function toRow({ noteEn, noteZh, ...selected }: Selected): WatchedTermRow {
  const id = toGlobalId("WatchedTerm", selected.uuid);
  return { ...selected, typename: "WatchedTerm", id, note: { en: noteEn, zh: noteZh } };
}

const watchedTermsByIds = statement<{ ids: string[] }, Selected>(
  "watchedTermsByIds",
  `select ${columns} from watched_term w where w.id = any(:ids::uuid[])`,
);

/** These terms, as far as they are there. */
export const readWatchedTerms = async (reader: Reader, ids: string[]): Promise<WatchedTermRow[]> =>
  (await watchedTermsByIds(reader, { ids })).map(toRow);

const activeTerms = statement<object, Selected>(
  "activeWatchedTerms",
  `select ${columns} from watched_term w where w.is_active`,
);

/** All terms that are looked for. */
export const readActiveTerms = async (reader: Reader): Promise<WatchedTermRow[]> =>
  (await activeTerms(reader, {})).map(toRow);

/** Which of them are listed. */
export interface TermFilter {
  language: LocaleWord | null;
  action: ScreeningActionWord | null;
  /** Part of a word. */
  holding: string | null;
}

type ListParameters = TermFilter & { limit: number; moment: string; id: string };

function termList(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<ListParameters, Selected>(
    `watchedTermList_${direction}`,
    `select ${columns} from watched_term w
     where (w.created_at, w.id) ${comparison} (:moment::timestamptz, :id::uuid)
       and (:language::text is null or w.language = :language::text)
       and (:action::text is null or w.action = :action::text)
       and (:holding::text is null
         or exists (select from unnest(w.words) word where strpos(lower(word), lower(:holding::text)) > 0))
     order by w.created_at ${order}, w.id ${order} limit :limit::int`,
  );
}

const termLists = { forward: termList("forward"), backward: termList("backward") };
const listEnds = {
  forward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  backward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
};

/** A page of the terms, the newest first. */
export async function readTermList(
  reader: Reader,
  filter: TermFilter,
  page: PageRequest,
): Promise<Connection<WatchedTermRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? listEnds[page.direction];
  const selected = await termLists[page.direction](reader, {
    ...filter,
    limit: page.size + 1,
    moment: moment!,
    id: id!,
  });
  return connection(selected.map(toRow), page, (row) => [row.createdAt, row.uuid]);
}
