import { defineEntity, p } from "@mikro-orm/postgresql";
import { rulesSubject } from "../../identity/rules.ts";
import { record } from "../../platform/bus/outbox.ts";
import type { LocalizedText } from "../../platform/graphql/localizedText.ts";

const RuleSetSchema = defineEntity({
  name: "RuleSet",
  tableName: "rule_set",
  properties: {
    version: p.integer().primary(),
    noteEn: p.text(),
    noteZh: p.text(),
    publishedBy: p.uuid().nullable(),
    publishedAt: p.datetime(),
  },
});

/** One version of the house rules; it is never changed. */
export class RuleSet extends RuleSetSchema.class {
  static publish(given: { version: number; note: LocalizedText; publishedBy: string; now: Date }): RuleSet {
    const { version, note, publishedBy, now } = given;
    const columns = { version, noteEn: note.en, noteZh: note.zh, publishedBy, publishedAt: now };
    const published = Object.assign(new RuleSet(), columns);
    record(published, { kind: "RulesPublished", subject: rulesSubject, place: "", data: { version } });
    return published;
  }
}

RuleSetSchema.setClass(RuleSet);
