/** So many hard things without a pause are enough for now. */
export const enoughItems = 10;
/** Or so long. Unit: minutes. */
export const enoughMinutes = 45;
/** Who opens nothing hard for so long has had a pause. Unit: minutes. */
export const pauseMinutes = 20;

const minuteMs = 60_000;

/**
 * Whether a break would do good: after many hard things, or long over them, since the last pause. `openings`: when each
 * was opened, in milliseconds, the earliest first.
 */
export function isBreakDue(openings: readonly number[], breakAt: number | null, now: number): boolean {
  const since = openings.filter((at) => breakAt === null || at > breakAt);
  const begin = since.findLastIndex((at, index) => index === 0 || at - since[index - 1]! >= pauseMinutes * minuteMs);
  const stretch = begin < 0 ? [] : since.slice(begin);
  const last = stretch.at(-1);
  if (last === undefined || now - last >= pauseMinutes * minuteMs) return false;
  return stretch.length >= enoughItems || last - stretch[0]! >= enoughMinutes * minuteMs;
}
