import type { Period } from "./transparencyReport.queries.ts";

const dayMs = 86_400_000;

/** Counting costs by the length of the time. Unit: days. */
export const longestDays = 400;

/** What is wrong with a period, in a sentence, or null. Only days that are over are counted: today would tell the hour. */
export function refusePeriod({ from, to }: Period, now: Date): string | null {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  if (Number.isNaN(first) || Number.isNaN(last) || last < first)
    return "A report goes from a day to the same or a later one.";
  if (last + dayMs > now.getTime()) return "A report ends with yesterday at the latest.";
  return (last - first) / dayMs >= longestDays ? `A report is about ${longestDays} days at most.` : null;
}
