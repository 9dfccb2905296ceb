import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";

const CrisisTemplateSchema = defineEntity({
  name: "CrisisTemplate",
  tableName: "crisis_template",
  properties: {
    id: p.uuid().primary(),
    key: p.text(),
    version: p.integer(),
    titleEn: p.text(),
    titleZh: p.text(),
    bodyEn: p.text(),
    bodyZh: p.text(),
    writtenBy: p.uuid().nullable(),
    publishedAt: p.datetime(),
  },
});

/** What a template says, in both languages. */
export interface TemplateWords {
  titleEn: string;
  titleZh: string;
  bodyEn: string;
  bodyZh: string;
}

/** Words that people wrote beforehand for a message in a crisis. A version is never changed: a newer one takes its place. */
export class CrisisTemplate extends CrisisTemplateSchema.class {
  static write(given: TemplateWords & { key: string; version: number; writtenBy: string; now: Date }): CrisisTemplate {
    const { now, ...rest } = given;
    return Object.assign(new CrisisTemplate(), { id: newId(), ...rest, publishedAt: now });
  }
}

CrisisTemplateSchema.setClass(CrisisTemplate);
