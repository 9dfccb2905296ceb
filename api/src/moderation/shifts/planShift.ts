import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { longestShiftHours, ModeratorShift } from "./shift.entity.ts";

export interface PlanShift {
  startsAt: Date;
  endsAt: Date;
}

/** The rota is planned so far ahead. Unit: days. */
export const plannedDays = 90;

const hourMs = 3_600_000;

const lockOwnRota = statement<{ accountId: string }, object>(
  "lockOwnRota",
  `select from account where id = :accountId::uuid for no key update`,
);

const ownShiftWithin = statement<PlanShift & { accountId: string }, object>(
  "ownShiftWithin",
  `select from moderator_shift s where s.account_id = :accountId::uuid and s.state in ('planned', 'onDuty')
     and s.ends_at > :startsAt::timestamptz and s.starts_at < :endsAt::timestamptz limit 1`,
);

/**
 * Puts a shift of one's own on the rota; others may be on duty at the same time. UserErrors: ACCOUNT_LIMITED,
 * INVALID_VALUE for an end before its beginning, in the past, or too far away, SHIFT_OVERLAPS with another of one's own.
 */
export async function planShift(context: CommandContext, input: PlanShift): Promise<Outcome<ModeratorShift>> {
  const { em, viewer, now } = context;
  const { accountId } = viewer;
  const refusal = refuseWriting(viewer);
  if (refusal) return refused(refusal);
  const wrong = wrongField(input, now);
  if (wrong) return refused("INVALID_VALUE", [wrong]);
  const reader = transactionReader(em);
  await lockOwnRota(reader, { accountId });
  const { startsAt, endsAt } = input;
  const [other] = await ownShiftWithin(reader, { accountId, startsAt, endsAt });
  if (other) return refused("SHIFT_OVERLAPS", ["startsAt"]);
  const shift = ModeratorShift.plan({ accountId, startsAt, endsAt, now });
  em.persist(shift);
  return done(shift);
}

function wrongField({ startsAt, endsAt }: PlanShift, now: Date): keyof PlanShift | null {
  const [start, end] = [startsAt.getTime(), endsAt.getTime()];
  if (start > now.getTime() + plannedDays * 24 * hourMs) return "startsAt";
  return end > start && end > now.getTime() && end <= start + longestShiftHours * hourMs ? null : "endsAt";
}
