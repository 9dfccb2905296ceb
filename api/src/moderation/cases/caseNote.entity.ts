import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import type { CaseNoteKindWord } from "./words.ts";

const CaseNoteSchema = defineEntity({
  name: "CaseNote",
  tableName: "case_note",
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    authorId: p.uuid(),
    kind: p.enum(["note", "handover"] as const),
    body: p.text(),
    createdAt: p.datetime(),
  },
});

/** What one moderator writes to the others about a case. It is never changed, and whoever reads it is written down. */
export class CaseNote extends CaseNoteSchema.class {
  static write(given: { caseId: string; authorId: string; kind: CaseNoteKindWord; body: string; now: Date }): CaseNote {
    const { caseId, authorId, kind, body, now } = given;
    return Object.assign(new CaseNote(), { id: newId(), caseId, authorId, kind, body: body.trim(), createdAt: now });
  }
}

CaseNoteSchema.setClass(CaseNote);

/** Unit: characters. */
export const noteMaxLength = 2000;

/** Which rule refuses this note, or null. */
export function refuseNote(body: string): UserErrorCode | null {
  if (body.trim() === "") return "BODY_REQUIRED";
  return [...body.trim()].length > noteMaxLength ? "TEXT_TOO_LONG" : null;
}
