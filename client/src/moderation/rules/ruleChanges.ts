/** What a rule says, as far as two versions of it are held against each other. */
export interface ComparedRule {
  key: string;
  title: { en: string; zh: string };
  text: { en: string; zh: string };
}

/** A rule that came, went, or reads otherwise; `before` or `after` is missing where there is none. */
export interface RuleChange {
  kind: "new" | "gone" | "changed";
  key: string;
  before?: ComparedRule;
  after?: ComparedRule;
}

const isSame = (one: ComparedRule, other: ComparedRule): boolean =>
  (["en", "zh"] as const).every(
    (locale) => one.title[locale] === other.title[locale] && one.text[locale] === other.text[locale],
  );

/**
 * What is different between two versions: what is new or changed in the new order, then what is gone. A rule is the
 * same one by its key; that it only moved is no change of what it asks.
 */
export function ruleChanges(before: readonly ComparedRule[], after: readonly ComparedRule[]): RuleChange[] {
  const old = new Map(before.map((rule) => [rule.key, rule]));
  const kept = new Set(after.map(({ key }) => key));
  const come = after.flatMap((rule): RuleChange[] => {
    const earlier = old.get(rule.key);
    if (!earlier) return [{ kind: "new", key: rule.key, after: rule }];
    return isSame(earlier, rule) ? [] : [{ kind: "changed", key: rule.key, before: earlier, after: rule }];
  });
  const gone = before.filter(({ key }) => !kept.has(key));
  return [...come, ...gone.map((rule): RuleChange => ({ kind: "gone", key: rule.key, before: rule }))];
}
