import { toGlobalId } from "../../kernel/ids.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import type { TemplateWords } from "./crisisTemplate.entity.ts";
import { mostTemplates } from "./reviseCrisisTemplate.ts";

/** A version of a template. */
export interface CrisisTemplateRow extends NodeRow, TemplateWords {
  key: string;
  version: number;
  writtenBy: string | null;
  publishedAt: string;
}

type Selection = Omit<CrisisTemplateRow, "typename" | "id">;

const columns = `t.id as "uuid", t.key, t.version, t.title_en as "titleEn", t.title_zh as "titleZh",
  t.body_en as "bodyEn", t.body_zh as "bodyZh", t.written_by as "writtenBy", t.published_at as "publishedAt"`;

const toRow = (selected: Selection): CrisisTemplateRow => ({
  ...selected,
  typename: "CrisisTemplate",
  id: toGlobalId("CrisisTemplate", selected.uuid),
});

const templatesByIds = statement<{ ids: string[] }, Selection>(
  "crisisTemplatesByIds",
  `select ${columns} from crisis_template t where t.id = any(:ids::uuid[])`,
);

const latestTemplates = statement<object, Selection>(
  "latestCrisisTemplates",
  `select ${columns} from (select key, min(published_at) as since from crisis_template group by key) k
   cross join lateral (select * from crisis_template where key = k.key order by version desc limit 1) t
   order by k.since, t.key limit ${mostTemplates}`,
);

/** These versions; whoever calls has asked whether the viewer is of the staff. */
export async function readTemplates(reader: Reader, ids: string[]): Promise<CrisisTemplateRow[]> {
  return (await templatesByIds(reader, { ids })).map(toRow);
}

/** The latest version of each, in the order in which they first came. */
export async function readLatestTemplates(reader: Reader): Promise<CrisisTemplateRow[]> {
  return (await latestTemplates(reader, {})).map(toRow);
}
