import type { Viewer } from "../kernel/viewer.ts";
import type { StoredEvent } from "../platform/bus/bus.ts";
import type { Reader } from "../platform/database/statement.ts";

/** The kinds of subjects that can be searched, as the index spells them. */
export type SearchableKindWord = "post";

/** A text to be found, as it is now. Whoever wrote it does not stand in it. */
export interface SearchableText {
  uuid: string;
  /** Tells one state of the subject from every other, as far as its text goes. */
  stamp: string;
  /** RFC 3339, in UTC. */
  writtenAt: string;
  placeUuid: string;
  locale: "en" | "zh";
  title: string;
  /** In plain words. */
  body: string;
}

/** A text that the index offers, as it was when it was indexed. */
export interface SearchHit {
  uuid: string;
  stamp: string;
}

export type AuthorRoleWord = "patient" | "carer" | "survivor" | "expert" | "moderator";

/** Which of the subjects are wanted; null where it does not matter. */
export interface SearchFilter {
  placeUuid: string | null;
  authorRole: AuthorRoleWord | null;
  isAnswered: boolean | null;
  hasExpertAnswer: boolean | null;
}

/** What a room says of its subjects, so that they can be searched. */
export interface Searchable {
  kind: SearchableKindWord;
  /** The events after which something has to be indexed anew. */
  events: ReadonlySet<string>;
  /** Which subjects these events are about. */
  changedBy(reader: Reader, events: StoredEvent[]): Promise<string[]>;
  /** The texts of these subjects; one that has none any more is left out. */
  read(reader: Reader, uuids: string[]): Promise<SearchableText[]>;
  /** All texts, some at a time by their subjects' ids: those after `after`. */
  readAll(reader: Reader, after: string, limit: number): Promise<{ texts: SearchableText[]; last: string | null }>;
  /** About how many there are. */
  count(reader: Reader): Promise<number>;
  /** Those among the hits that the viewer may read, as they are now, under the one rule of every list of the room. */
  see(reader: Reader, viewer: Viewer, hits: SearchHit[], filter: SearchFilter): Promise<string[]>;
}

const kinds = new Map<SearchableKindWord, Searchable>();

/** A room says once, when it is loaded, what of it can be searched. */
export function registerSearchable(searchable: Searchable): void {
  kinds.set(searchable.kind, searchable);
}

/** Everything that can be searched. */
export const allSearchable = (): Searchable[] => [...kinds.values()];

/** @throws when no room keeps this kind */
export function searchableOf(kind: SearchableKindWord): Searchable {
  const searchable = kinds.get(kind);
  if (!searchable) throw new Error(`Nothing of the kind ${kind} can be searched.`);
  return searchable;
}
