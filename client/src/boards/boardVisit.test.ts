import { expect, test } from "vitest";
import { boardAddress, boardVariables, sortOf } from "./boardVisit.ts";

const search = (text: string) => new URLSearchParams(text);

test("a board opens at its latest threads", () => {
  expect(boardVariables("lars", search(""))).toEqual({
    slug: "lars",
    sort: "LATEST_ACTIVITY",
    first: 30,
    after: null,
    last: null,
    before: null,
  });
});

test("an order that does not exist is the usual one", () => {
  expect(sortOf(search("sort=loudest"))).toBe("LATEST_ACTIVITY");
  expect(sortOf(search("sort="))).toBe("LATEST_ACTIVITY");
  expect(sortOf(search("sort=unanswered"))).toBe("UNANSWERED");
});

test("the list is turned forwards and backwards, and one way at a time", () => {
  expect(boardVariables("lars", search("after=a"))).toMatchObject({ first: 30, after: "a", last: null, before: null });
  expect(boardVariables("lars", search("after=a&before=b"))).toMatchObject({
    first: null,
    after: null,
    last: 30,
    before: "b",
  });
});

test("the links of a board lead back to what they say", () => {
  expect(boardAddress("lars", "LATEST_ACTIVITY")).toBe("/boards/lars");
  expect(boardAddress("lars", "NEWEST", { after: "a+/=" })).toBe("/boards/lars?sort=newest&after=a%2B%2F%3D");
  const address = new URL(boardAddress("lars", "UNANSWERED", { before: "b+" }), "https://example.org");
  expect(boardVariables("lars", address.searchParams)).toMatchObject({ sort: "UNANSWERED", before: "b+" });
});
