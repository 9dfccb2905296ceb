import { helpLines, type HelpLine } from "@tongxing/schema/rules/helpLines.ts";

/** Where clocks show what; a zone is no proof of where somebody is, and only changes what stands first. */
const zones: readonly [RegExp, readonly string[]][] = [
  [/^Asia\/(Shanghai|Urumqi|Chongqing|Harbin)$/, ["CN"]],
  [/^Asia\/Hong_Kong$/, ["HK"]],
  [/^Asia\/Taipei$/, ["TW"]],
  [/^(Asia\/)?Singapore$/, ["SG"]],
  [/^Europe\/(London|Belfast)$/, ["GB"]],
  [/^Europe\/Dublin$/, ["IE"]],
  [/^Europe\/(Berlin|Busingen)$/, ["DE"]],
  [/^Australia\//, ["AU"]],
  [/^America\/(Toronto|Vancouver|Montreal|Halifax|Winnipeg|Edmonton|Regina|St_Johns)$/, ["CA"]],
  [/^(America|US)\//, ["US", "CA"]],
  [/^Canada\//, ["CA"]],
];

/** The lines that are likely near, by a time zone, and all others. */
export function nearAndFar(timeZone: string): { near: readonly HelpLine[]; far: readonly HelpLine[] } {
  const countries = zones.find(([pattern]) => pattern.test(timeZone))?.[1] ?? [];
  const isNear = ({ country }: HelpLine) => countries.includes(country);
  return { near: helpLines.filter(isNear), far: helpLines.filter((line) => !isNear(line)) };
}
