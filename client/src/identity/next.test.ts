import { describe, expect, it } from "vitest";
import { doorWithNext, nextOf } from "./next.ts";

describe("where the way goes on after signing in", () => {
  it("is a page of this house, with what its address says", () => {
    expect(nextOf("?next=%2Ft%2F12%2Fwinter%3Fpage%3D2%23p3")).toBe("/t/12/winter?page=2#p3");
  });

  it("may be a member with a Chinese name", () => {
    expect(nextOf(`?next=${encodeURIComponent("/members/林梅")}`)).toBe("/members/%E6%9E%97%E6%A2%85");
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "me",
    "",
  ])("is never another site: %j", (next) => expect(nextOf(`?next=${encodeURIComponent(next)}`)).toBe(""));

  it("goes along to the other door", () => {
    expect(doorWithNext("/sign-up", "/boards/food?sort=newest")).toBe("/sign-up?next=%2Fboards%2Ffood%3Fsort%3Dnewest");
    expect(doorWithNext("/sign-in", "")).toBe("/sign-in");
  });
});
