import { statement, type Reader } from "../../platform/database/statement.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import type { HoldCauseWord, ScreeningActionWord } from "../../subjects/screening/words.ts";

/** What was found in a subject and done about it. */
export interface FindingRow {
  subjectUuid: string;
  action: ScreeningActionWord;
  /** Why it was held; null for what was done otherwise. */
  cause: HoldCauseWord | null;
  /** The watched term, for the staff. */
  termUuid: string | null;
  note: { en: string; zh: string };
}

type Selected = Omit<FindingRow, "note"> & { noteEn: string; noteZh: string };

const columns = `f.subject_id as "subjectUuid", f.action, f.cause, f.term_id as "termUuid", f.note_en as "noteEn", f.note_zh as "noteZh"`;

/** More of one subject say nothing more. */
const mostOfOne = 20;

const findingsOf = statement<{ kind: string; ids: string[] }, Selected>(
  "screeningFindings",
  `select ${columns} from unnest(:ids::uuid[]) as wanted(id) cross join lateral (
     select * from screening_finding s where s.subject_kind = :kind::text and s.subject_id = wanted.id
     order by s.id limit ${mostOfOne}) f`,
);

/** What was found in these subjects. */
export async function readFindings(reader: Reader, kind: SubjectKindWord, ids: string[]): Promise<FindingRow[]> {
  const selected = await findingsOf(reader, { kind, ids });
  return selected.map(({ noteEn, noteZh, ...row }) => ({ ...row, note: { en: noteEn, zh: noteZh } }));
}

interface Noted {
  termId: string | null;
  action: ScreeningActionWord;
  cause: HoldCauseWord | null;
  noteEn: string;
  noteZh: string;
}

const noteFindings = statement<{ kind: string; id: string; findings: string; now: Date }, object>(
  "noteScreeningFindings",
  `insert into screening_finding (subject_kind, subject_id, term_id, action, cause, note_en, note_zh, found_at)
   select :kind::text, :id::uuid, f."termId", f.action, f.cause, f."noteEn", f."noteZh", :now::timestamptz
   from jsonb_to_recordset(:findings::jsonb) as f("termId" uuid, action text, cause text, "noteEn" text, "noteZh" text)
   on conflict on constraint finding_once do nothing`,
);

/** Notes what was found in a subject; the same again changes nothing. */
export async function addFindings(
  reader: Reader,
  subject: { kind: SubjectKindWord; uuid: string },
  findings: readonly Noted[],
  now: Date,
): Promise<void> {
  await noteFindings(reader, { kind: subject.kind, id: subject.uuid, findings: JSON.stringify(findings), now });
}
