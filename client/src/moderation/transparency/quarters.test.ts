import { expect, test } from "vitest";
import { lastQuarters, periodOf } from "./quarters.ts";

const at = (moment: string) => lastQuarters(Date.parse(moment)).map(({ from, to, isRunning }) => [from, to, isRunning]);

test("the running quarter ends with yesterday, the ones before with their last day", () => {
  expect(at("2026-11-30T10:00:00Z")).toEqual([
    ["2026-10-01", "2026-11-29", true],
    ["2026-07-01", "2026-09-30", false],
    ["2026-04-01", "2026-06-30", false],
    ["2026-01-01", "2026-03-31", false],
    ["2025-10-01", "2025-12-31", false],
  ]);
});

test("on the first day of a quarter there is nothing of it yet", () => {
  expect(at("2027-01-01T00:00:00Z")[0]).toEqual(["2026-10-01", "2026-12-31", false]);
});

test("an address says from when to when, and anything else means the newest quarter", () => {
  const asked = (search: string) => periodOf(new URLSearchParams(search), Date.parse("2026-11-30T10:00:00Z"));
  expect(asked("from=2026-02-01&to=2026-02-28")).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(asked("from=soon")).toEqual({ from: "2026-10-01", to: "2026-11-29" });
});
