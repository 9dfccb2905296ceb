import { expect, test } from "vitest";
import { acceptedIn, acceptName } from "./accepted.ts";
import { toldIn, toldOf, withTold } from "./told.ts";

test("what was done with a text is told in the address that comes next, and read there", () => {
  const told = toldOf([{ action: "REPLACE" }, { action: "TAG" }, { action: "HOLD" }, { action: "REPLACE" }]);
  expect(told).toEqual(["HOLD", "REPLACE"]);
  expect(withTold("/t/1/x?post=2#p2", told)).toBe("/t/1/x?post=2&told=HOLD.REPLACE#p2");
  expect(withTold("/t/1/x", ["ADD_WARNING"])).toBe("/t/1/x?told=ADD_WARNING");
  expect(withTold("/t/1/x", [])).toBe("/t/1/x");
  expect(toldIn("?post=2&told=HOLD.REPLACE.NONSENSE")).toEqual(told);
  expect(toldIn("")).toEqual([]);
});

test("a form says with which findings its author goes on", () => {
  expect(acceptedIn({ body: "words", [acceptName("WatchedTerm_a")]: "on" })).toEqual(["WatchedTerm_a"]);
});
