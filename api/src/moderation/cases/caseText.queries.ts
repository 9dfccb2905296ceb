import { statement, type Reader } from "../../platform/database/statement.ts";
import type { FrozenContent, FrozenSubject } from "../../subjects/frozen.ts";
import { roomOf, type SubjectKindWord } from "../../subjects/subject.ts";

/** What a subject said or says. */
export interface CaseTextRow {
  caseUuid: string;
  revision: number;
  /** When it was frozen; null for what it says now. */
  takenAt: string | null;
  content: FrozenContent;
}

/** Of a text that was rewritten again and again, so many are kept in sight. */
export const mostSnapshots = 10;

const caseSnapshots = statement<{ caseIds: string[] }, CaseTextRow>(
  "caseSnapshots",
  `select s.case_id as "caseUuid", s.revision, s.taken_at as "takenAt", s.content
   from unnest(:caseIds::uuid[]) asked(id)
   cross join lateral (
     select * from case_snapshot where case_snapshot.case_id = asked.id
     order by case_snapshot.revision desc limit ${mostSnapshots}) s
   order by s.revision desc`,
);

/** What the subjects of cases said when somebody reported them, the latest first. Asked for cases that may be seen. */
export const readSnapshots = (reader: Reader, caseIds: string[]): Promise<CaseTextRow[]> =>
  caseSnapshots(reader, { caseIds });

/** A subject as it is now. */
interface Asked {
  caseUuid: string;
  kind: SubjectKindWord;
  uuid: string;
}

/** What the subjects of cases say now; nothing of those that are gone. Asked for cases that may be seen. */
export async function readCurrentTexts(reader: Reader, asked: readonly Asked[]): Promise<CaseTextRow[]> {
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const frozen = await Promise.all(kinds.map((kind) => freeze(reader, kind, asked)));
  return frozen.flat();
}

async function freeze(reader: Reader, kind: SubjectKindWord, asked: readonly Asked[]): Promise<CaseTextRow[]> {
  const own = asked.filter((one) => one.kind === kind);
  const found = await roomOf(kind).moderation!.freeze(
    reader,
    own.map(({ uuid }) => uuid),
  );
  const byUuid = new Map(found.map((one): [string, FrozenSubject] => [one.uuid, one]));
  return own.flatMap(({ caseUuid, uuid }) => {
    const one = byUuid.get(uuid);
    return one ? [{ caseUuid, revision: one.revision, takenAt: null, content: one.content }] : [];
  });
}
