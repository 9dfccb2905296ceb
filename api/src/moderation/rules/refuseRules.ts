import { userError, type UserError } from "../../kernel/outcome.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import type { LocalizedText } from "../../platform/graphql/localizedText.ts";
import type { RuleWords } from "./rule.entity.ts";

/** Units: characters, and rules. */
export const noteMaxLength = 1_000;
export const titleMaxLength = 120;
export const textMaxLength = 4_000;
export const mostRules = 40;
export const gravest = 5;

const keyPattern = /^[a-z][a-z-]{1,40}$/;

/** Everything that is wrong with a new version at once, so that a long form is filled in once more and not twenty times. */
export function refuseRules(note: LocalizedText, rules: RuleWords[]): UserError[] {
  return [
    ...refuseText(note, noteMaxLength, ["note"]),
    ...(rules.length < 1 || rules.length > mostRules ? [userError("INVALID_VALUE", ["rules"])] : []),
    ...rules.flatMap((rule, index) => refuseRule(rule, ["rules", String(index)])),
    ...refuseTwins(rules),
  ];
}

function refuseRule({ key, weight, title, text }: RuleWords, path: string[]): UserError[] {
  const isWeight = Number.isInteger(weight) && weight >= 1 && weight <= gravest;
  return [
    ...(keyPattern.test(key) ? [] : [userError("INVALID_VALUE", [...path, "key"])]),
    ...(isWeight ? [] : [userError("INVALID_VALUE", [...path, "weight"])]),
    ...refuseText(title, titleMaxLength, [...path, "title"]),
    ...refuseText(text, textMaxLength, [...path, "text"]),
  ];
}

/** Both languages are the rule: neither may be missing. */
function refuseText(text: LocalizedText, mostLength: number, path: string[]): UserError[] {
  const refuse = (words: string): UserErrorCode | null => {
    if (words === "") return "BODY_REQUIRED";
    return [...words].length > mostLength ? "TEXT_TOO_LONG" : null;
  };
  return (["en", "zh"] as const).flatMap((language) => {
    const code = refuse(text[language]);
    return code ? [userError(code, [...path, language])] : [];
  });
}

function refuseTwins(rules: RuleWords[]): UserError[] {
  const keys = rules.map(({ key }) => key);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [userError("INVALID_VALUE", ["rules", String(index), "key"])] : [],
  );
}
