import { describe, expect, it } from "vitest";
import { zoneChoices } from "./zones.ts";

describe("the choice of a time zone", () => {
  it("offers only zones that exist, each once", () => {
    const names = zoneChoices("en", "UTC").map(({ value }) => value);
    expect(new Set(names).size).toBe(names.length);
    for (const timeZone of names) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  });

  it("keeps a zone that is not offered, so that saving does not move anybody", () => {
    expect(zoneChoices("zh", "Antarctica/South_Pole")[0]).toEqual({
      value: "Antarctica/South_Pole",
      label: "Antarctica/South Pole",
    });
    expect(zoneChoices("zh", "Asia/Shanghai").filter(({ value }) => value === "Asia/Shanghai")).toHaveLength(1);
  });
});
