import { statement, type Reader } from "../../platform/database/statement.ts";

/** So many are shown. */
export const mostEarlier = 20;

const earlierDecisions = statement<{ caseId: string }, { id: string }>(
  "earlierDecisions",
  `with asked as materialized (
     select c.persona_id, case when c.subject_kind = 'member' then c.subject_id else p.account_id end as account_id
     from moderation_case c left join persona p on p.id = c.persona_id where c.id = :caseId::uuid
   ), faces as materialized (
     select asked.persona_id as id from asked
     union select p.id from asked join persona p on p.account_id = asked.account_id
   )
   select d.id from decision d
   where d.persona_id in (select faces.id from faces) and d.case_id <> :caseId::uuid
     and d.kind <> 'noAction' and d.state in ('active', 'expired')
   order by d.decided_at desc limit ${mostEarlier}`,
);

/**
 * What was decided before about the face of a case, the latest first: of a pseudonym about this very one, of a member
 * about whatever they did under their name. What was overturned or undone does not count. Asked for cases that may be seen.
 */
export const readEarlierDecisions = async (reader: Reader, caseId: string): Promise<string[]> =>
  (await earlierDecisions(reader, { caseId })).map(({ id }) => id);
