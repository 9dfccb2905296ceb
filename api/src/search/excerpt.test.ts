import { expect, test } from "vitest";
import { excerptAround } from "./excerpt.ts";

test("an excerpt is taken where the most of what was looked for stands together", () => {
  const text = `${"far away ".repeat(40)}stoma ${"far away ".repeat(40)}stoma and leak and stoma, all at once`;
  const shown = excerptAround(text, new Set(["stoma", "leak"]));
  expect(shown.filter(({ isMatch }) => isMatch).map(({ text: piece }) => piece)).toEqual(["stoma", "leak", "stoma"]);
});

test("a text of nothing but matches takes no longer than any other", () => {
  const began = performance.now();
  for (let round = 0; round < 20; round += 1) excerptAround("x ".repeat(10_000), new Set(["x"]));
  expect(performance.now() - began).toBeLessThan(4_000); // comparing each with each took some minutes
});
