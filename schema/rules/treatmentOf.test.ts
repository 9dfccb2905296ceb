import { expect, test } from "vitest";
import { treatmentOf, type Treatment } from "./treatmentOf.ts";

const chosen = new Map<string, Treatment>([
  ["blood", "show"],
  ["death", "hide"],
]);

test("a text without warnings is shown, one that warns of something nobody chose for is blurred", () => {
  expect(treatmentOf([], chosen)).toBe("show");
  expect(treatmentOf(["recurrence"], chosen)).toBe("blur");
  expect(treatmentOf(["recurrence"], new Map())).toBe("blur");
});

test("of several warnings the strictest choice holds", () => {
  expect(treatmentOf(["blood"], chosen)).toBe("show");
  expect(treatmentOf(["blood", "recurrence"], chosen)).toBe("blur");
  expect(treatmentOf(["blood", "death", "recurrence"], chosen)).toBe("hide");
});
