import { expect, test } from "vitest";
import { differenceOf } from "./difference.ts";

const shown = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `[+${text}+]`))
    .join("");

test("changed words are marked, the rest stays readable", () => {
  expect(shown("We warm the plate", "We gently warm the plate")).toBe("We [+gently +]warm the plate");
  expect(shown("for ten seconds", "for five seconds")).toBe("for [-ten-][+five+] seconds");
});

test("Chinese is compared by characters", () => {
  expect(shown("用吹风机加热几秒", "用吹风机低温加热几秒")).toBe("用吹风机[+低温+]加热几秒");
});

test("both texts can be read out of the difference", () => {
  const [before, after] = ["one two three, four\n\nfive", "one three four; five\nsix"];
  const stretches = differenceOf(before, after);
  expect(
    stretches
      .filter(({ kind }) => kind !== "new")
      .map(({ text }) => text)
      .join(""),
  ).toBe(before);
  expect(
    stretches
      .filter(({ kind }) => kind !== "gone")
      .map(({ text }) => text)
      .join(""),
  ).toBe(after);
});

test("equal, empty and very long texts are answered at once", () => {
  expect(differenceOf("same", "same")).toEqual([{ kind: "same", text: "same" }]);
  expect(differenceOf("", "")).toEqual([]);
  const [long, other] = ["a b ".repeat(5_000), "c d ".repeat(5_000)];
  const start = performance.now();
  expect(differenceOf(long, other).length).toBeGreaterThan(1);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("words that were replaced one after the other are gathered, so that both can be read", () => {
  const [before, after] = ["Please say so at the beginning now.", "Please put a warning on it now."];
  expect(differenceOf(before, after)).toEqual([
    { kind: "same", text: "Please " },
    { kind: "gone", text: "say so at the beginning" },
    { kind: "new", text: "put a warning on it" },
    { kind: "same", text: " now." },
  ]);
});
