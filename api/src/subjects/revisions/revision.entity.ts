import { defineEntity, p } from "@mikro-orm/postgresql";

const RevisionSchema = defineEntity({
  name: "Revision",
  tableName: "revision",
  properties: {
    subjectId: p.uuid().primary(),
    version: p.integer().primary(),
    body: p.text(),
    bodyHtml: p.text(),
    writtenAt: p.datetime(),
  },
});

/** What a text said in an earlier version. */
export class Revision extends RevisionSchema.class {
  /** Keeps a text as it stands, before it is replaced. */
  static of(text: { id: string; version: number; body: string; bodyHtml: string }, writtenAt: Date): Revision {
    const { id, version, body, bodyHtml } = text;
    return Object.assign(new Revision(), { subjectId: id, version, body, bodyHtml, writtenAt });
  }
}

RevisionSchema.setClass(Revision);
