import { expect, test } from "vitest";
import { boardInput, standingInput } from "./boardInput.ts";

test("only the ticked roles are sent", () => {
  const input = boardInput({ nameEn: "Food", nameZh: "饮食", visibility: "RESTRICTED", "role-CARER": "on" });
  expect(input).toMatchObject({ nameEn: "Food", descriptionEn: "", visibility: "RESTRICTED", openToRoles: ["CARER"] });
});

test("a place in the list that is no number is the first", () => {
  expect(standingInput({ boardId: "B", expectedVersion: "3", state: "READ_ONLY", position: "x" })).toEqual({
    boardId: "B",
    expectedVersion: 3,
    state: "READ_ONLY",
    position: 0,
    holdsAllPosts: false,
    holdsFirstPosts: false,
  });
});
