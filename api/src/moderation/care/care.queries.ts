import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { ReportCategoryWord } from "../cases/words.ts";
import { isBreakDue } from "./breaks.ts";

const leftOut = statement<{ accountId: string }, { leftOut: ReportCategoryWord[] }>(
  "leftOutCategories",
  `select left_out as "leftOut" from moderator_care where account_id = :accountId::uuid`,
);

const othersTakeCrises = statement<{ accountId: string }, object>(
  "othersTakeCrises",
  `select from moderator_shift s
   where s.state = 'onDuty' and s.ends_at > now() and s.account_id <> :accountId::uuid
     and not exists (select from moderator_care c where c.account_id = s.account_id and 'crisis' = any(c.left_out))
   limit 1`,
);

/** The categories that a moderator leaves to others. */
export async function readLeftOut(reader: Reader, { accountId }: Viewer): Promise<ReportCategoryWord[]> {
  if (accountId === null) return [];
  return (await leftOut(reader, { accountId }))[0]?.leftOut ?? [];
}

/**
 * The categories that stay out of a moderator's queue: those that they leave to others, but for a crisis when nobody else
 * is on duty who takes it.
 */
export async function readHiddenCategories(reader: Reader, viewer: Viewer): Promise<ReportCategoryWord[]> {
  const chosen = await readLeftOut(reader, viewer);
  if (!chosen.includes("crisis") || viewer.accountId === null) return chosen;
  const others = await othersTakeCrises(reader, { accountId: viewer.accountId });
  return others.length > 0 ? chosen : chosen.filter((category) => category !== "crisis");
}

/** How a moderator is. Only ever handed to themself. */
export interface CareRow {
  openedToday: number;
  isBreakDue: boolean;
  leftOut: ReportCategoryWord[];
}

const mostOpenings = 1000;

const openings = statement<{ accountId: string }, { at: string; isToday: boolean; breakAt: string | null }>(
  "hardThingsOpened",
  `select e.opened_at as "at", care.break_at as "breakAt",
     (e.opened_at at time zone a.time_zone)::date = (now() at time zone a.time_zone)::date as "isToday"
   from account a
   cross join lateral (
     select * from moderator_exposure where moderator_exposure.account_id = a.id
     order by moderator_exposure.opened_at desc limit ${mostOpenings}) e
   left join moderator_care care on care.account_id = a.id
   where a.id = :accountId::uuid
   order by e.opened_at`,
);

/** How the moderator who asks is. */
export async function readCare(reader: Reader, viewer: Viewer): Promise<CareRow> {
  const accountId = viewer.accountId!;
  const [opened, chosen] = await Promise.all([openings(reader, { accountId }), readLeftOut(reader, viewer)]);
  const breakAt = opened[0]?.breakAt ?? null;
  const times = opened.map(({ at }) => Date.parse(at));
  return {
    openedToday: opened.filter(({ isToday }) => isToday).length,
    isBreakDue: isBreakDue(times, breakAt === null ? null : Date.parse(breakAt), Date.now()),
    leftOut: chosen,
  };
}
