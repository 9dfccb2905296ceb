import { statement, type Reader } from "../../platform/database/statement.ts";
import type { CaseNoteKindWord } from "./words.ts";

/** A note as moderators read it. */
export interface CaseNoteRow {
  authorUuid: string;
  kind: CaseNoteKindWord;
  text: string;
  createdAt: string;
}

/** So many notes of a case are shown. */
export const mostNotes = 50;

const caseNotes = statement<{ caseId: string }, CaseNoteRow>(
  "caseNotes",
  `select n.author_id as "authorUuid", n.kind, n.body as "text", n.created_at as "createdAt" from (
     select * from case_note where case_note.case_id = :caseId::uuid
     order by case_note.created_at desc limit ${mostNotes}) n
   order by n.created_at, n.id`,
);

/** A case's notes, the oldest first. */
export const readCaseNotes = (reader: Reader, caseId: string): Promise<CaseNoteRow[]> => caseNotes(reader, { caseId });
