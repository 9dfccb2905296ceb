import { expect, test } from "vitest";
import { ruleChanges, type ComparedRule } from "./ruleChanges.ts";

const rule = (key: string, words = key): ComparedRule => ({
  key,
  title: { en: words, zh: "字" },
  text: { en: words, zh: "字" },
});

test("says which rules came, changed and went, in the order in which they are read", () => {
  const before = [rule("a"), rule("b"), rule("c")];
  const after = [rule("d"), rule("c"), rule("a", "other")];
  expect(ruleChanges(before, after)).toEqual([
    { kind: "new", key: "d", after: rule("d") },
    { kind: "changed", key: "a", before: rule("a"), after: rule("a", "other") },
    { kind: "gone", key: "b", before: rule("b") },
  ]);
});

test("a rule whose words changed in the other language only has changed too", () => {
  const after = { ...rule("a"), text: { en: "a", zh: "别的字" } };
  expect(ruleChanges([rule("a")], [after])).toEqual([{ kind: "changed", key: "a", before: rule("a"), after }]);
});

test("the same rules in another order have not changed", () => {
  expect(ruleChanges([rule("a"), rule("b")], [rule("b"), rule("a")])).toEqual([]);
});
