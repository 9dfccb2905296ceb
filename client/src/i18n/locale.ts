/** The two languages of the house, as cookies and file names write them. */
export type Locale = "en" | "zh";

/** The value of `<html lang>`. */
export const htmlLang: Record<Locale, string> = { en: "en", zh: "zh-CN" };

/** Reads "en", "zh", "ZH", "zh-Hans-CN" … or nothing. */
export function toLocale(value: string | null | undefined): Locale | undefined {
  const language = value?.trim().toLowerCase().split(/[-_;]/)[0];
  return language === "en" || language === "zh" ? language : undefined;
}

/** The first of the browser's languages that the house speaks, by their weights. */
export function fromAcceptLanguage(header: string): Locale | undefined {
  const wishes = header.split(",").map((part) => ({ part, weight: Number(/q=([\d.]+)/.exec(part)?.[1] ?? 1) }));
  wishes.sort((a, b) => b.weight - a.weight);
  return wishes.map(({ part }) => toLocale(part)).find((locale) => locale !== undefined);
}
