import { htmlLang, type Locale } from "../i18n/locale.ts";

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How long it is between two moments, in milliseconds since 1970: "3 days", "3 天". At least a minute. */
export function lengthOfTime(locale: Locale, from: number, until: number): string {
  const seconds = Math.max(60, (until - from) / 1000);
  const [unit, length] = units.find(([, most]) => seconds >= most)!;
  const format = new Intl.NumberFormat(htmlLang[locale], { style: "unit", unit, unitDisplay: "long" });
  return format.format(Math.floor(seconds / length));
}
