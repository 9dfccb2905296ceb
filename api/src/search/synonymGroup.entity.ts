import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";

const SynonymGroupSchema = defineEntity({
  name: "SynonymGroup",
  tableName: "synonym_group",
  properties: {
    id: p.uuid().primary(),
    words: p.array<string>(),
    version: p.integer().default(1),
    updatedAt: p.datetime(),
  },
});

/** Words that mean the same to somebody who searches. */
export class SynonymGroup extends SynonymGroupSchema.class {
  static of(words: string[], now: Date): SynonymGroup {
    return Object.assign(new SynonymGroup(), { id: newId(), words, version: 1, updatedAt: now });
  }

  rewrite(words: string[], now: Date): void {
    this.words = words;
    this.version += 1;
    this.updatedAt = now;
  }
}

SynonymGroupSchema.setClass(SynonymGroup);
