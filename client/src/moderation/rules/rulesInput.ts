import type { PublishRulesInput } from "@tongxing/schema/generated/graphql.ts";
import type { Mistake } from "../../page/page.ts";

/** A rule as the form writes it; `index` stands before each field's name: `3.titleEn`. */
interface Written {
  index: number;
  position: number;
  rule: PublishRulesInput["rules"][number];
}

const mostFields = 60;
const parts = ["key", "titleEn", "titleZh", "textEn", "textZh"] as const;

/** The rules that the form holds, in the order of their places; those to be left out and empty ones are not among them. */
export function writtenRules(form: Record<string, string | undefined>): Written[] {
  const written: Written[] = [];
  for (let index = 0; index < Math.min(Number(form["fields"]) || 0, mostFields); index += 1) {
    const of = (name: string) => form[`${index}.${name}`] ?? "";
    if (form[`${index}.remove`] !== undefined || parts.every((part) => of(part).trim() === "")) continue;
    written.push({
      index,
      position: Number(of("position")) || index + 1,
      rule: {
        key: of("key").trim(),
        weight: Number(of("weight")) || 1,
        title: { en: of("titleEn"), zh: of("titleZh") },
        text: { en: of("textEn"), zh: of("textZh") },
      },
    });
  }
  return written.sort((one, other) => one.position - other.position || one.index - other.index);
}

/** A mistake of the API's input as one of the form's fields: `rules.0.title.en` becomes `3.titleEn`. */
export function mistakeInForm({ code, path }: Mistake, written: readonly Written[]): Mistake {
  const [root, place, field = "", language = ""] = path;
  if (root === "note") return { code, path: [place === "zh" ? "noteZh" : "noteEn"] };
  const index = written[Number(place)]?.index;
  if (root !== "rules" || index === undefined) return { code, path };
  const tail = language ? `${field}${language === "zh" ? "Zh" : "En"}` : field;
  return { code, path: [`${index}.${tail}`] };
}
