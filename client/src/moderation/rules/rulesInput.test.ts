import { expect, test } from "vitest";
import { mistakeInForm, writtenRules } from "./rulesInput.ts";

const fields = (index: number, given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [`${index}.${name}`, value]));
const rule = (key: string, position: number) => ({
  ...{ key, position: String(position), weight: "3" },
  ...{ titleEn: "T", titleZh: "题", textEn: "W", textZh: "文" },
});

test("rules stand in the order of their places; empty ones and those left out are not sent", () => {
  const form = {
    fields: "4",
    ...fields(0, rule("second", 2)),
    ...fields(1, { ...rule("gone", 1), remove: "on" }),
    ...fields(2, rule("first", 1)),
    ...fields(3, { key: "", position: "4", titleEn: " " }),
  };
  expect(writtenRules(form).map((one) => [one.index, one.rule.key])).toEqual([
    [2, "first"],
    [0, "second"],
  ]);
});

test("a mistake is shown at the field of the form that it is about", () => {
  const written = writtenRules({ fields: "2", ...fields(0, rule("b", 2)), ...fields(1, rule("a", 1)) });
  const place = (path: string[]) => mistakeInForm({ code: "BODY_REQUIRED", path }, written).path;
  expect(place(["rules", "0", "title", "zh"])).toEqual(["1.titleZh"]);
  expect(place(["rules", "1", "key"])).toEqual(["0.key"]);
  expect(place(["note", "en"])).toEqual(["noteEn"]);
  expect(place(["rules"])).toEqual(["rules"]);
});
