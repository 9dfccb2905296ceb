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

/** SQL: the texts that a subject (an alias with id, version, body_html, created_at, edited_at) has had, oldest first. */
export function textsOf(subject: string): string {
  return `(
    select (row_number() over (order by texts.stored))::int as "version", texts.body_html as "bodyHtml", texts.written_at as "writtenAt"
    from (
      select r.version as stored, r.body_html, r.written_at from revision r where r.subject_id = ${subject}.id
      union all
      select ${subject}.version, ${subject}.body_html, coalesce(${subject}.edited_at, ${subject}.created_at)
    ) texts)`;
}
