import type { Viewer } from "../../kernel/viewer.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { visibleCase } from "../cases/case.visibility.ts";

/** So far back it is measured. */
export const measuredDays = 90;
/** Fewer say nothing. */
const fewest = 5;

const timesOfAppeals = statement<object, { count: number; hours: number | null }>(
  "timesOfAppeals",
  `select count(*)::int as count, ceil(extract(epoch from
       percentile_cont(0.8) within group (order by a.decided_at - a.submitted_at)) / 3600)::int as hours
   from appeal a where a.decided_at > now() - interval '${measuredDays} days'`,
);

const waitingAppeals = statement<ViewerParameters, { waiting: number; overdue: number }>(
  "waitingAppeals",
  `select count(*)::int as waiting, count(*) filter (where a.due_at < now())::int as overdue
   from appeal a join decision d on d.id = a.decision_id join moderation_case c on c.id = d.case_id
   where a.state in ('submitted', 'inReview') and ${visibleCase("c")}`,
);

/** Within how many hours four of five appeals were decided lately; null while too few were to say so. */
export async function readUsualHours(reader: Reader): Promise<number | null> {
  const [times] = await timesOfAppeals(reader, {});
  return times!.count < fewest ? null : times!.hours;
}

/** How many appeals wait, and how many of them for too long, of those that the viewer may see. */
export async function countWaiting(reader: Reader, viewer: Viewer): Promise<{ waiting: number; overdue: number }> {
  return (await waitingAppeals(reader, viewerParameters(viewer)))[0]!;
}
