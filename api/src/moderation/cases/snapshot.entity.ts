import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import type { FrozenContent, FrozenSubject } from "../../subjects/frozen.ts";

const CaseSnapshotSchema = defineEntity({
  name: "CaseSnapshot",
  tableName: "case_snapshot",
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    revision: p.integer(),
    takenAt: p.datetime(),
    content: p.json<FrozenContent>(),
  },
});

/** What a subject said when it was reported. It stays, whatever its author changes; one a revision. */
export class CaseSnapshot extends CaseSnapshotSchema.class {
  static take(caseId: string, { revision, content }: FrozenSubject, now: Date): CaseSnapshot {
    return Object.assign(new CaseSnapshot(), { id: newId(), caseId, revision, takenAt: now, content });
  }
}

CaseSnapshotSchema.setClass(CaseSnapshot);
