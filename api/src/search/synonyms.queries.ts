import { toGlobalId } from "../kernel/ids.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import { statement, type Reader } from "../platform/database/statement.ts";

/** A group of words as the administrators see it. */
export interface SynonymGroupRow extends NodeRow {
  words: string[];
  version: number;
}

type Selected = { uuid: string; words: string[]; version: number };

/** Few, and kept by hand: they are read whole. */
const synonymGroups = statement<object, Selected>(
  "synonymGroups",
  `select id as uuid, words, version from synonym_group order by words[1], id`,
);

/** Every group, by its first word. */
export async function readSynonymGroups(reader: Reader): Promise<SynonymGroupRow[]> {
  return (await synonymGroups(reader, {})).map((row) => ({
    ...row,
    typename: "SynonymGroup",
    id: toGlobalId("SynonymGroup", row.uuid),
  }));
}
