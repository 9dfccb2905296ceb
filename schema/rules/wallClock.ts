const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const parts = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
    format = new Intl.DateTimeFormat("en-US", { ...parts, second: "numeric", hourCycle: "h23", timeZone });
    formats.set(timeZone, format);
  }
  return format;
}

/** What a clock on the wall shows at a moment, as if that were UTC, in milliseconds. */
export function wallClock(moment: number, timeZone: string): number {
  const shown = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(shown.year!, shown.month! - 1, shown.day, shown.hour, shown.minute, shown.second);
}

/** The moment at which that clock shows this. An hour that a change of clocks leaves out is the one after it. */
export function momentOf(shown: number, timeZone: string): number {
  const offsetAt = (moment: number) => wallClock(moment, timeZone) - Math.floor(moment / 1000) * 1000;
  const guess = shown - offsetAt(shown);
  const mended = shown - offsetAt(guess);
  return wallClock(mended, timeZone) === shown ? mended : Math.max(guess, mended);
}
