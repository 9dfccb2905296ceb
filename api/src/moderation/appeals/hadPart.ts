/**
 * SQL: an account had a part in the decision of appeal `a` on case `c`: it decided, had taken the case and asked another
 * moderator to look or handed it over, or reported it. The database refuses the first two of these by itself. Notes are
 * asked for of one case at a time, or all of them would be read.
 */
export const hadPart = (account: string): string => `(a.decider_id = ${account}
    or coalesce(a.claimant_id = ${account}, false)
    or coalesce((select true from case_note n where n.case_id = c.id and n.kind = 'handover' and n.author_id = ${account} limit 1), false)
    or exists (select from report r where r.case_id = c.id and r.reporter_id = ${account} and r.state <> 'withdrawn'))`;
