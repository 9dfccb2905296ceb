import { expect, test } from "vitest";
import { lengthOfTime } from "./waiting.ts";

const hour = 3_600_000;

test("waiting is told in the largest whole unit", () => {
  expect(lengthOfTime("en", 0, 5 * hour)).toBe("5 hours");
  expect(lengthOfTime("en", 0, 24 * hour)).toBe("1 day");
  expect(lengthOfTime("zh", 0, 73 * hour)).toMatch(/^3\s?天$/);
});

test("a moment is a minute", () => {
  expect(lengthOfTime("en", 0, 10)).toBe("1 minute");
});
