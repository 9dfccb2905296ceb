import { expect, test } from "vitest";
import { askedIn, isNarrowed, searchAddress, searchVariables } from "./searchVisit.ts";

const search = (text: string) => new URLSearchParams(text);

test("an address with nothing in it asks for nothing", () => {
  expect(searchVariables(search(""))).toMatchObject({ isSearch: false, isWaiting: false, filter: {} });
  expect(isNarrowed(askedIn(search("q=stoma")))).toBe(false);
});

test("a filter that nobody knows is left out", () => {
  expect(searchVariables(search("q=stoma&role=king&days=12&language=fr"))).toMatchObject({
    filter: {},
    isSearch: true,
  });
});

test("filters reach the API in its own words", () => {
  const { filter } = searchVariables(search("q=造口&board=Board_x&language=zh&role=expert&replies=expert&days=31"));
  expect(filter).toEqual({
    ...{ boardId: "Board_x", locale: "ZH", authorRole: "EXPERT", hasExpertAnswer: true, withinDays: 31 },
  });
  expect(searchVariables(search("q=a&replies=unanswered")).filter).toEqual({ isAnswered: false });
});

test("the next page keeps what was asked, and drops what was not chosen", () => {
  expect(searchAddress(search("q=bag&role=&after=old"), { after: "new" })).toBe("/search?q=bag&after=new");
});
