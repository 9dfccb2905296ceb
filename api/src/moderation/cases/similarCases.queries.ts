import type { Viewer } from "../../kernel/viewer.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { caseColumns, latestSnapshot, toCaseRow, type CaseRow, type CaseSelection } from "./case.queries.ts";
import { visibleCase } from "./case.visibility.ts";
import type { CaseLikenessWord } from "./words.ts";

/** Another case with what it has in common. */
export interface SimilarCaseRow {
  likeness: CaseLikenessWord;
  case: CaseRow;
}

/** Of each likeness so many are shown, the latest. */
export const mostAlike = 3;
/** A shorter text says the same as many others: "Thank you." is no copy. */
const shortestCopy = 20;

const others = (likeness: CaseLikenessWord, condition: string, order: string): string => `(
     select one.id, '${likeness}' as likeness from asked cross join lateral (
       select c.id from moderation_case c where ${condition} and c.id <> asked.id and ${visibleCase("c")}
       order by ${order} limit ${mostAlike}) one)`;

const similarCases = statement<ViewerParameters & { caseId: string }, CaseSelection & { likeness: CaseLikenessWord }>(
  "similarCases",
  `with asked as materialized (
     select c.id, c.persona_id, c.category, p.account_id, md5(s.content ->> 'body') as text,
       length(s.content ->> 'body') as length, s.content ->> 'body' as body
     from moderation_case c left join persona p on p.id = c.persona_id ${latestSnapshot}
     where c.id = :caseId::uuid
   ), faces as materialized (
     select asked.persona_id as id from asked
     union select p.id from asked join persona p on p.account_id = asked.account_id
   ), alike as (
     ${others("face", "c.persona_id in (select faces.id from faces)", "c.opened_at desc")}
     union all ${others(
       "text",
       `asked.length >= ${shortestCopy} and c.id in (select copy.case_id from case_snapshot copy
          where md5(copy.content ->> 'body') = asked.text and copy.content ->> 'body' = asked.body limit 50)`,
       "c.opened_at desc",
     )}
     union all ${others("category", "c.category = asked.category and c.decided_at is not null", "c.decided_at desc")}
   )
   select ${caseColumns}, alike.likeness
   from (select id, min(likeness_order) as place from (
       select id, array_position(array['text', 'face', 'category'], likeness) as likeness_order from alike) found
     group by id) one
   cross join lateral (select (array['text', 'face', 'category'])[one.place] as likeness) alike
   join moderation_case c on c.id = one.id ${latestSnapshot}
   order by one.place, c.opened_at desc`,
);

/**
 * Cases like this one, the latest of each likeness: that say the same, of the same face (a named one is the same
 * everywhere, a pseudonym in its thread alone), or that were decided in the same category.
 */
export async function readSimilarCases(reader: Reader, viewer: Viewer, caseId: string): Promise<SimilarCaseRow[]> {
  const found = await similarCases(reader, { ...viewerParameters(viewer), caseId });
  return found.map(({ likeness, ...selected }) => ({ likeness, case: toCaseRow(selected) }));
}
