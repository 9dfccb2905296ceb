import { expect, test } from "vitest";
import { isBreakDue } from "./breaks.ts";

const minutes = (...at: number[]) => at.map((one) => one * 60_000);
const now = 100 * 60_000;

test("ten hard things in a row ask for a break, nine do not", () => {
  const ten = minutes(90, 91, 92, 93, 94, 95, 96, 97, 98, 99);
  expect(isBreakDue(ten, null, now)).toBe(true);
  expect(isBreakDue(ten.slice(1), null, now)).toBe(false);
});

test("so does three quarters of an hour over a few", () => {
  expect(isBreakDue(minutes(54, 70, 85, 99), null, now)).toBe(true);
  expect(isBreakDue(minutes(56, 70, 85, 99), null, now)).toBe(false);
});

test("a pause, or a break that was taken, begins the count anew", () => {
  const withPause = minutes(50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 90, 91);
  expect(isBreakDue(withPause, null, now)).toBe(false);
  expect(isBreakDue(minutes(90, 91, 92, 93, 94, 95, 96, 97, 98, 99), minutes(95)[0]!, now)).toBe(false);
  expect(isBreakDue(minutes(60, 61, 62, 63, 64, 65, 66, 67, 68, 69), null, now)).toBe(false);
  expect(isBreakDue([], null, now)).toBe(false);
});
