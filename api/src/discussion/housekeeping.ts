import type { Database } from "../platform/database/database.ts";
import { removePicturesOf } from "../subjects/pictures/picture.columns.ts";
import { statement } from "../platform/database/statement.ts";

/** A withdrawn text is erased after so many days. */
export const purgeAfterDays = 30;
const batchSize = 500;

const purge = statement<{ before: string }, { purged: number }>(
  "purgeWithdrawnTexts",
  `with due as (
     select id from post where state = 'withdrawn' and withdrawn_at < :before::timestamptz
     order by withdrawn_at limit ${batchSize} for update skip locked),
   emptied as (
     update post set state = 'purged', body = '', body_html = '', excerpt = '', warning_note = null, picture_count = 0,
       version = version + 1
     from due where post.id = due.id returning post.id),
   unseen as (${removePicturesOf("emptied")}),
   forgotten as (delete from revision using emptied where revision.subject_id = emptied.id),
   silent as (delete from reaction using emptied where reaction.subject_id = emptied.id)
   select count(*)::int as purged from emptied`,
);

/** Erases the texts that were withdrawn more than `purgeAfterDays` ago, with all they said before and all that was
 * said to them. Says how many. */
export async function purgeWithdrawnTexts(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - purgeAfterDays * 86_400_000).toISOString();
  let total = 0;
  for (;;) {
    const [batch] = await purge(database.read, { before });
    total += batch!.purged;
    if (batch!.purged < batchSize) return total;
  }
}
