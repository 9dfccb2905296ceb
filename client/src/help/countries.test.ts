import { helpLines } from "@tongxing/schema/rules/helpLines.ts";
import { expect, test } from "vitest";
import en from "../i18n/en/help.ts";
import zh from "../i18n/zh/help.ts";
import { nearAndFar } from "./countries.ts";

const places = (timeZone: string) => nearAndFar(timeZone).near.map(({ country }) => country);

test("what is likely near stands first, and nothing is left out", () => {
  expect(places("Asia/Shanghai")).toEqual(["CN"]);
  expect(places("Asia/Hong_Kong")).toEqual(["HK", "HK"]);
  expect(places("America/New_York")).toEqual(["US", "CA"]);
  expect(places("America/Toronto")).toEqual(["CA"]);
  expect(places("UTC")).toEqual([]);
  for (const zone of ["Asia/Shanghai", "UTC", "Europe/London"]) {
    const { near, far } = nearAndFar(zone);
    expect([...near, ...far]).toHaveLength(helpLines.length);
  }
});

test("every line has a source with its day, and its country and languages have words in both languages", () => {
  for (const { country, languages, source, accessedAt, dial } of helpLines) {
    expect(source).toMatch(/^https?:\/\//);
    expect(accessedAt).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(dial).toMatch(/^\+?\d+$/);
    for (const words of [en.helpLines, zh.helpLines]) {
      expect(words.countries).toHaveProperty(country);
      for (const language of languages) expect(words.languages).toHaveProperty(language);
    }
  }
});
