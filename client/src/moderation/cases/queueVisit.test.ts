import { expect, test } from "vitest";
import { askedIn, isAskedFor, isNarrowed, placeAddress, queueAddress, queueVariables } from "./queueVisit.ts";

const asked = (query: string) => askedIn(new URLSearchParams(query));

test("an address says what is asked for, and nothing that it does not know", () => {
  const read = asked("category=medical-advice&state=dancing&mine=1&board=Board_x");
  expect(read).toMatchObject({ category: "MEDICAL_ADVICE", state: "", mine: true, board: "Board_x" });
  expect(queueAddress(read)).toBe("/moderation?category=medical-advice&board=Board_x&mine=1");
  expect([isNarrowed(read), isNarrowed(asked("")), queueAddress(asked(""))]).toEqual([true, false, "/moderation"]);
});

test("the document is asked for what stands in the address", () => {
  expect(queueVariables(new URLSearchParams("kind=post&board=Board_x&after=abc"))).toEqual({
    ...{ filter: { kind: "POST", boardId: "Board_x" }, after: "abc", before: null, first: 30, last: null },
  });
  expect(placeAddress(new URLSearchParams("kind=post&after=abc"), { before: "def" })).toBe(
    "/moderation?kind=post&before=def",
  );
});

test("a case that comes is of the list when it is what was asked for, and waits", () => {
  const one = {
    ...{ state: "NEW", category: "SELLING", priority: "ROUTINE", source: "REPORT", subjectKind: "POST" },
    ...{ viewerWorks: false, thread: { board: { id: "Board_x" } } },
  };
  expect(isAskedFor(asked(""), one)).toBe(true);
  expect(isAskedFor(asked("kind=post&board=Board_x&category=selling"), one)).toBe(true);
  expect(isAskedFor(asked("kind=member"), one)).toBe(false);
  expect(isAskedFor(asked("mine=1"), one)).toBe(false);
  expect(isAskedFor(asked(""), { ...one, state: "DECIDED" })).toBe(false);
});
