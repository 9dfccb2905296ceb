import { useSession } from "../session/SessionContext.tsx";
import { htmlLang } from "./locale.ts";
import type { Locale } from "./locale.ts";

const steps = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** Making an Intl format costs far more than using it, so each is made once a language and zone. */
const formats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<Locale, Intl.RelativeTimeFormat>();

function dateFormat(
  locale: Locale,
  timeZone: string,
  style: "day" | "dateTime" | "time" | "weekday",
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  let format = formats.get(key);
  if (!format) {
    const day = { weekday: "short", day: "numeric", month: "short" } as const;
    const parts = {
      dateStyle: style === "time" ? undefined : "long",
      timeStyle: style === "day" ? undefined : "short",
      hourCycle: "h23",
    } as const;
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : htmlLang.zh, {
      ...(style === "weekday" ? day : parts),
      timeZone,
    });
    formats.set(key, format);
  }
  return format;
}

/** "2 days ago", "last week", "now" (under a minute). */
export function relativeTime(locale: Locale, from: number, now: number): string {
  let format = relativeFormats.get(locale);
  if (!format)
    relativeFormats.set(locale, (format = new Intl.RelativeTimeFormat(htmlLang[locale], { numeric: "auto" })));
  const seconds = (from - now) / 1000;
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, "second");
}

/** Dates in the reader's language and time zone; the same on the server and at hydration (`now` travels with the page). */
export function useDates() {
  const { locale, timeZone, now } = useSession();
  return {
    /** "2 days ago" */
    relative: (iso: string) => relativeTime(locale, Date.parse(iso), now()),
    /** "24 November 2026" */
    day: (iso: string) => dateFormat(locale, timeZone, "day").format(Date.parse(iso)),
    /** A calendar day such as "2026-11-24", which no time zone moves. */
    date: (day: string) => dateFormat(locale, "UTC", "day").format(Date.parse(day)),
    /** "Tue, 24 Nov", of a calendar day */
    weekday: (day: string) => dateFormat(locale, "UTC", "weekday").format(Date.parse(day)),
    /** "24 November 2026 at 16:05" */
    dateTime: (iso: string) => dateFormat(locale, timeZone, "dateTime").format(Date.parse(iso)),
    /** "16:05" */
    time: (iso: string) => dateFormat(locale, timeZone, "time").format(Date.parse(iso)),
  };
}

/** Zones found to be known, in Intl's own spelling: so their number has an end, whatever cookies hold. */
const knownZones = new Set(["UTC"]);

/** A zone that Intl knows, or UTC: a cookie may hold anything. */
export function knownTimeZone(value: string | undefined): string {
  if (value === undefined || knownZones.has(value)) return value ?? "UTC";
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions();
    knownZones.add(timeZone);
    return timeZone;
  } catch {
    return "UTC";
  }
}
