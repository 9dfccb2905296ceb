import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";

/** One of a subject's texts, as its history shows it. */
export interface RevisionRow {
  /** Which text it is, from 1. The subject's own version also counts other changes. */
  version: number;
  bodyHtml: string;
  writtenAt: string;
}

/**
 * SQL: how many texts a subject has had, the current one included. One that was never rewritten has no revision and
 * costs no look-up.
 */
export function revisionCount(subjectId: string, editedAt: string): string {
  return `(case when ${editedAt} is null then 1
    else 1 + (select count(*) from revision r where r.subject_id = ${subjectId}) end)::int`;
}

/**
 * SQL: the texts that a subject (an alias with id, version, body_html, created_at, edited_at) has had, oldest first, and
 * whether each is kept from others because the moderators had it mended.
 */
export function textsOf(subject: string): string {
  return `(
    select (row_number() over (order by texts.stored))::int as "version", texts.body_html as "bodyHtml", texts.written_at as "writtenAt",
      texts.is_withheld as "isWithheld"
    from (
      select r.version as stored, r.body_html, r.written_at, r.is_withheld from revision r where r.subject_id = ${subject}.id
      union all
      select ${subject}.version, ${subject}.body_html, coalesce(${subject}.edited_at, ${subject}.created_at), false
    ) texts)`;
}

const withhold = statement<{ subjectId: string; since: number }, object>(
  "withholdRevisions",
  `update revision set is_withheld = true where subject_id = :subjectId::uuid
     and exists (select from revision later where later.subject_id = :subjectId::uuid and later.version > :since::int)`,
);

/** Keeps what a subject said before from others, if it was rewritten since this version of it. */
export async function withholdTexts(em: EntityManager, subjectId: string, since: number): Promise<void> {
  await withhold(transactionReader(em), { subjectId, since });
}
