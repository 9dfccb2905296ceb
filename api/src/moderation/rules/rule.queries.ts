import { toGlobalId } from "../../kernel/ids.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { LocalizedText } from "../../platform/graphql/localizedText.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";

/** One of the house rules, in one version of them. */
export interface RuleRow extends NodeRow {
  version: number;
  key: string;
  /** How grave it is to break it; 5 is the gravest. */
  weight: number;
  title: LocalizedText;
  text: LocalizedText;
}

type Selection = Omit<RuleRow, "typename" | "id">;

const columns = `r.id as "uuid", r.version, r.key, r.weight, json_build_object('en', r.title_en, 'zh', r.title_zh) as title,
  json_build_object('en', r.body_en, 'zh', r.body_zh) as text`;

const toRow = (selected: Selection): RuleRow => ({
  ...selected,
  typename: "Rule",
  id: toGlobalId("Rule", selected.uuid),
});

const rulesOf = statement<{ version: number | null }, Selection>(
  "rulesOfVersion",
  `select ${columns} from rule r
   where r.version = coalesce(:version::int, (select max(version) from rule_set)) order by r.position`,
);

const rulesByIds = statement<{ ids: string[] }, Selection>(
  "rulesByIds",
  `select ${columns} from rule r where r.id = any(:ids::uuid[])`,
);

/** The house rules as they are now, in their order. */
export async function readRulesInForce(reader: Reader): Promise<RuleRow[]> {
  return readRulesOf(reader, null);
}

/** The house rules of one version, in their order: none for a version that there is not. */
export async function readRulesOf(reader: Reader, version: number | null): Promise<RuleRow[]> {
  return (await rulesOf(reader, { version })).map(toRow);
}

/** A version of the house rules as a whole. */
export interface RuleVersionRow {
  version: number;
  note: LocalizedText;
  publishedAt: string;
}

const ruleVersions = statement<object, RuleVersionRow>(
  "ruleVersions",
  `select version, json_build_object('en', note_en, 'zh', note_zh) as note, published_at as "publishedAt"
   from rule_set order by version desc`,
);

/** All versions that there were, the latest first. */
export const readRuleVersions = (reader: Reader): Promise<RuleVersionRow[]> => ruleVersions(reader, {});

/** Rules of whichever version, by UUID. */
export async function readRules(reader: Reader, ids: string[]): Promise<RuleRow[]> {
  return (await rulesByIds(reader, { ids })).map(toRow);
}
