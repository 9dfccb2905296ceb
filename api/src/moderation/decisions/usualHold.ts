import { statement, type Reader } from "../../platform/database/statement.ts";

/** How long held posts have waited lately. Unit: minutes. */
export interface UsualHold {
  medianMinutes: number;
  /** Four out of five waited no longer. */
  mostMinutes: number;
}

/** From fewer than so many nothing is concluded. */
const fewest = 5;

/** Of the decisions of the last 30 days about held posts, the latest 1000: from when each was written. */
const waits = statement<object, UsualHold & { count: number }>(
  "usualHold",
  `select count(*)::int as count,
     ceil(percentile_cont(0.5) within group (order by waited.seconds) / 60)::int as "medianMinutes",
     ceil(percentile_cont(0.8) within group (order by waited.seconds) / 60)::int as "mostMinutes"
   from (
     select extract(epoch from d.decided_at - x.created_at) as seconds
     from decision d
     cross join lateral (select c.source from moderation_case c where c.id = d.case_id and c.source = 'hold' limit 1) c
     cross join lateral (select p.created_at from post p where p.id = d.subject_id and d.subject_kind = 'post' limit 1) x
     where d.decided_at > now() - interval '30 days' and d.state <> 'undone'
     order by d.decided_at desc limit 1000) waited`,
);

/** How long held posts have waited in the last 30 days; null when there were too few to say. */
export async function readUsualHold(reader: Reader): Promise<UsualHold | null> {
  const [found] = await waits(reader, {});
  return found && found.count >= fewest ? { medianMinutes: found.medianMinutes, mostMinutes: found.mostMinutes } : null;
}
