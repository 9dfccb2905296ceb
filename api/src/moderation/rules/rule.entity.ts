import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import type { LocalizedText } from "../../platform/graphql/localizedText.ts";

const HouseRuleSchema = defineEntity({
  name: "HouseRule",
  tableName: "rule",
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    key: p.string(),
    position: p.smallint(),
    weight: p.smallint(),
    titleEn: p.text(),
    titleZh: p.text(),
    bodyEn: p.text(),
    bodyZh: p.text(),
  },
});

/** What a rule says, in whichever version. */
export interface RuleWords {
  key: string;
  weight: number;
  title: LocalizedText;
  text: LocalizedText;
}

/** A rule in one version of the house rules; it is never changed. */
export class HouseRule extends HouseRuleSchema.class {
  static in(version: number, position: number, { key, weight, title, text }: RuleWords): HouseRule {
    const words = { titleEn: title.en, titleZh: title.zh, bodyEn: text.en, bodyZh: text.zh };
    return Object.assign(new HouseRule(), { id: newId(), version, position, key, weight, ...words });
  }
}

HouseRuleSchema.setClass(HouseRule);
