import { personalDataIn } from "@tongxing/schema/rules/personalData.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

/** What people with this illness write down: doses, days, hours, values, ranges, stages. */
const measured = (() => {
  const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
  const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, "0"));
  const year = whole(1930, 2035);
  const hour = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const clock = (between: string) =>
    hour.map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(between));
  const put = (strings: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((chosen) => String.raw({ raw: strings }, ...chosen));
  const unit = fc.constantFrom("mg", "ml", "g", "IU", "mg/m2", "kcal", " 毫升", " 步", " mg", " mL/d", "单位");
  const decimal = fc
    .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 99 }))
    .map((parts) => parts.join("."));
  return fc.oneof(
    put`${whole(1, 20_000)}${unit}`,
    put`${whole(1, 3_000)}-${whole(1, 3_000)}${unit}`,
    put`${whole(10, 1_500)} ${whole(10, 1_500)} ${whole(10, 9_000)}${unit}`,
    put`${year}-${two(12)}-${two(28)} ${clock(":")}`,
    put`${year}年${whole(1, 12)}月${whole(1, 28)}日`,
    put`${year}/${two(12)}/${two(28)}, ${two(28)}.${two(12)}.${year}, ${two(12)}-${two(28)}-${year}`,
    put`${year}-${year}, ${year}–${year}`,
    put`${clock("")} ${clock("")} ${clock("")}`,
    put`CEA ${decimal}, CA19-9 ${decimal}, WBC ${decimal}×10^9/L`,
    put`${whole(80, 200)}/${whole(40, 120)} mmHg, ${whole(40, 180)} bpm`,
    put`T${whole(1, 4)}N${whole(0, 2)}M0, ${whole(0, 30)}/${whole(1, 40)} +`,
    put`PMC${whole(1_000_000, 99_999_999)}, PMID ${whole(1_000_000, 99_999_999)}`,
    put`${whole(1, 99)},${whole(100, 999)},${whole(100, 999)}`,
    put`第${whole(1, 900)}天 ${whole(1, 300)}次`,
  );
})();

test("doses, days, hours and values are nobody's numbers, however they stand together", () => {
  const joins = fc.constantFrom(", ", "，", "; ", "\n", " and ", "、");
  fc.assert(
    fc.property(fc.array(measured, { minLength: 1, maxLength: 5 }), joins, (values, join) => {
      expect(personalDataIn(values.join(join))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
