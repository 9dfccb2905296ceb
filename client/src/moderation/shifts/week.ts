import { momentOf, wallClock } from "@tongxing/schema/rules/wallClock.ts";

const dayMs = 86_400_000;
const hourPattern = /^\d\d:\d\d$/;
const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** A day of the week, where its reader lives. */
export interface RotaDay {
  /** As 2026-11-30. */
  day: string;
  /** Milliseconds since 1970. */
  begins: number;
  ends: number;
}

const dayOf = (shown: number): string => new Date(shown).toISOString().slice(0, 10);

/** The Monday of the week that a day lies in, as that day is written. */
function mondayOf(day: string): string {
  const shown = Date.parse(day);
  return dayOf(shown - ((new Date(shown).getUTCDay() + 6) % 7) * dayMs);
}

/** The calendar day that it is at a moment, where somebody lives. */
export const dayAt = (moment: number, timeZone: string): string => dayOf(wallClock(moment, timeZone));

/** The hour that it is there, as 18:05. */
export const hourAt = (moment: number, timeZone: string): string =>
  new Date(wallClock(moment, timeZone)).toISOString().slice(11, 16);

/** The moment of a day and an hour as somebody reads them from their own clock; null when they are none. */
export function momentAt(day: string, hour: string, timeZone: string): number | null {
  if (!dayPattern.test(day) || !hourPattern.test(hour)) return null;
  const shown = Date.parse(`${day}T${hour}:00Z`);
  return Number.isNaN(shown) ? null : momentOf(shown, timeZone);
}

/** The Monday that an address asks for (any day of that week does), or null: then it is this week. */
export const askedMonday = (given: string | null | undefined): string | null =>
  given && dayPattern.test(given) && !Number.isNaN(Date.parse(given)) ? mondayOf(given) : null;

/** The seven days from a Monday. A day has 23 or 25 hours when the clocks change. */
export function weekFrom(monday: string, timeZone: string): RotaDay[] {
  const first = Date.parse(monday);
  const beginningOf = (index: number) => momentOf(first + index * dayMs, timeZone);
  return Array.from({ length: 7 }, (_, index) => ({
    day: dayOf(first + index * dayMs),
    begins: beginningOf(index),
    ends: beginningOf(index + 1),
  }));
}

/** The Monday of the week that it is. */
export const currentMonday = (now: number, timeZone: string): string => mondayOf(dayAt(now, timeZone));

/** The Monday so many weeks later. */
export const weeksLater = (monday: string, weeks: number): string => dayOf(Date.parse(monday) + weeks * 7 * dayMs);

/** What is asked for to see a week from everywhere on earth: it begins 14 hours early in the east, and ends 12 late. */
export function spanOf(monday: string): { from: string; to: string } {
  const first = Date.parse(monday);
  return {
    from: new Date(first - 14 * 3_600_000).toISOString(),
    to: new Date(first + 7 * dayMs + 12 * 3_600_000).toISOString(),
  };
}
