/** Some time that a report is about: both days are within, as 2026-10-01. */
export interface Period {
  from: string;
  to: string;
}

export interface Quarter extends Period {
  year: number;
  quarter: number;
  /** Whether it goes on: then it ends with yesterday. */
  isRunning: boolean;
}

const dayMs = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

function quarterAt(year: number, index: number): { from: number; next: number; year: number; quarter: number } {
  const from = Date.UTC(year, index * 3, 1);
  const start = new Date(from);
  const next = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3, 1);
  return { from, next, year: start.getUTCFullYear(), quarter: start.getUTCMonth() / 3 + 1 };
}

/** The quarter that runs, as far as its days are over, and the four before it; in UTC, the latest first. */
export function lastQuarters(now: number): Quarter[] {
  const today = new Date(now);
  const index = Math.floor(today.getUTCMonth() / 3);
  const yesterday = Date.parse(dayOf(now)) - dayMs;
  return [0, 1, 2, 3, 4]
    .map((back) => quarterAt(today.getUTCFullYear(), index - back))
    .filter(({ from }) => from <= yesterday)
    .map(({ from, next, year, quarter }) => {
      const isRunning = next - dayMs > yesterday;
      return { from: dayOf(from), to: dayOf(isRunning ? yesterday : next - dayMs), year, quarter, isRunning };
    });
}

const isDay = (text: string | null): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? "");

/** What an address asks for; else the newest quarter. */
export function periodOf(search: URLSearchParams, now: number): Period {
  const [from, to] = [search.get("from"), search.get("to")];
  if (isDay(from) && isDay(to)) return { from, to };
  const [newest] = lastQuarters(now);
  return { from: newest!.from, to: newest!.to };
}
