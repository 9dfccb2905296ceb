import { momentOf, wallClock } from "@tongxing/schema/rules/wallClock.ts";

const dayMs = 86_400_000;

/** The next moment after `now` at which it is this hour where the member lives; on a Monday if told so. */
export function nextLocalHour(now: Date, timeZone: string, hour: number, onMondays = false): Date {
  const today = Math.floor(wallClock(now.getTime(), timeZone) / dayMs) * dayMs;
  for (let day = today; ; day += dayMs) {
    if (onMondays && new Date(day).getUTCDay() !== 1) continue;
    const moment = momentOf(day + hour * 3_600_000, timeZone);
    if (moment > now.getTime()) return new Date(moment);
  }
}
