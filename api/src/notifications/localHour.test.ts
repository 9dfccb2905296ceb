import { expect, test } from "vitest";
import { nextLocalHour } from "./localHour.ts";

const next = (now: string, zone: string, hour: number, onMondays = false) =>
  nextLocalHour(new Date(now), zone, hour, onMondays).toISOString();

test("eight in the morning is eight where the member lives", () => {
  expect(next("2026-11-24T12:00:00Z", "Asia/Shanghai", 8)).toBe("2026-11-25T00:00:00.000Z");
  expect(next("2026-11-24T23:59:59Z", "Asia/Shanghai", 8)).toBe("2026-11-25T00:00:00.000Z");
  expect(next("2026-11-25T00:00:00Z", "Asia/Shanghai", 8)).toBe("2026-11-26T00:00:00.000Z");
  expect(next("2026-11-24T12:00:00Z", "America/Los_Angeles", 8)).toBe("2026-11-24T16:00:00.000Z");
});

test("it stays eight when the clocks change", () => {
  expect(next("2026-03-28T12:00:00Z", "Europe/Berlin", 8)).toBe("2026-03-29T06:00:00.000Z");
  expect(next("2026-03-27T12:00:00Z", "Europe/Berlin", 8)).toBe("2026-03-28T07:00:00.000Z");
  expect(next("2026-10-24T12:00:00Z", "Europe/Berlin", 8)).toBe("2026-10-25T07:00:00.000Z");
});

test("an hour that the change leaves out comes an hour later, and one that comes twice comes once", () => {
  expect(next("2026-03-28T12:00:00Z", "Europe/Berlin", 2)).toBe("2026-03-29T01:00:00.000Z");
  const first = next("2026-10-24T12:00:00Z", "Europe/Berlin", 2);
  expect(["2026-10-25T00:00:00.000Z", "2026-10-25T01:00:00.000Z"]).toContain(first);
  expect(next(first, "Europe/Berlin", 2)).toBe("2026-10-26T01:00:00.000Z");
});

test("weekly is on Mondays", () => {
  expect(next("2026-11-24T12:00:00Z", "Asia/Shanghai", 8, true)).toBe("2026-11-30T00:00:00.000Z");
  expect(next("2026-11-29T23:00:00Z", "Asia/Shanghai", 8, true)).toBe("2026-11-30T00:00:00.000Z");
  expect(next("2026-11-30T00:00:01Z", "Asia/Shanghai", 8, true)).toBe("2026-12-07T00:00:00.000Z");
});
