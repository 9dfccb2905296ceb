import { expect, test } from "vitest";
import { askedMonday, currentMonday, dayAt, hourAt, momentAt, spanOf, weekFrom, weeksLater } from "./week.ts";

const at = (iso: string) => Date.parse(iso);

test("a week begins on Monday where its reader lives", () => {
  expect(currentMonday(at("2026-11-29T15:59:00Z"), "Asia/Shanghai")).toBe("2026-11-23");
  expect(currentMonday(at("2026-11-29T16:00:00Z"), "Asia/Shanghai")).toBe("2026-11-30");
  expect(weeksLater("2026-11-30", -1)).toBe("2026-11-23");
  expect(dayAt(at("2026-11-29T16:00:00Z"), "Asia/Shanghai")).toBe("2026-11-30");
  expect(hourAt(at("2026-11-29T16:05:00Z"), "Asia/Shanghai")).toBe("00:05");
});

test("its days follow one another, also when the clocks change", () => {
  const days = weekFrom("2026-10-19", "Europe/Berlin");
  expect(days.map(({ day }) => day.slice(-2))).toEqual(["19", "20", "21", "22", "23", "24", "25"]);
  expect(days.map(({ begins, ends }) => (ends - begins) / 3_600_000)).toEqual([24, 24, 24, 24, 24, 24, 25]);
  for (const [index, { begins }] of days.entries()) if (index > 0) expect(begins).toBe(days[index - 1]!.ends);
});

test("an address may ask for any day of a week, and for nonsense", () => {
  expect(askedMonday("2026-12-02")).toBe("2026-11-30");
  expect(askedMonday("2026-11-30")).toBe("2026-11-30");
  for (const nonsense of [null, "", "tomorrow", "2026-13-40"]) expect(askedMonday(nonsense)).toBeNull();
});

test("what is asked for holds the week of everybody", () => {
  const { from, to } = spanOf("2026-11-30");
  for (const zone of ["Pacific/Kiritimati", "Etc/GMT+12", "Asia/Shanghai"]) {
    const days = weekFrom("2026-11-30", zone);
    expect(days[0]!.begins).toBeGreaterThanOrEqual(at(from));
    expect(days[6]!.ends).toBeLessThanOrEqual(at(to));
  }
});

test("an hour on one's own clock is a moment", () => {
  expect(momentAt("2026-11-30", "18:00", "Asia/Shanghai")).toBe(at("2026-11-30T10:00:00Z"));
  expect(momentAt("today", "soon", "UTC")).toBeNull();
});
