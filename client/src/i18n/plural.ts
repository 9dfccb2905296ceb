const rules = new Intl.PluralRules("en");
const numbers = new Intl.NumberFormat("en");

/** "1 reply", "12 replies", "1,204 replies". English only: Chinese has one form. */
export function counted(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${rules.select(count) === "one" ? one : other}`;
}
