import { describe, expect, test } from "vitest";
import { suggestWarnings } from "./suggestWarnings.ts";

describe("a text calls for a warning", () => {
  test.each([
    ["My husband died in March.", ["DEATH"]],
    ["爸爸上个月去世了。", ["DEATH"]],
    ["Some nights I don't want to live.", ["SELF_HARM"]],
    ["有时候真的不想活了。", ["SELF_HARM"]],
    ["The scan shows it has spread to the liver.", ["RECURRENCE"]],
    ["复查说肝上有转移。", ["RECURRENCE"]],
    ["There was bleeding around the edge.", ["BLOOD"]],
    ["早上又便血了。", ["BLOOD"]],
    ["Here is a photo of my stoma today.", ["STOMA_PHOTO"]],
    ["这是我造口的照片。", ["STOMA_PHOTO"]],
    ["Nobody told us about erections after the operation.", ["SEXUAL_FUNCTION"]],
    ["术后性生活怎么办？", ["SEXUAL_FUNCTION"]],
    ["It came back: the cancer is back, and she is dying.", ["DEATH", "RECURRENCE"]],
  ])("%s", (text, kinds) => {
    expect(suggestWarnings(text)).toEqual(kinds);
  });
});

describe("an everyday text calls for none", () => {
  test.each([
    "I have a blood test on Monday, and my blood pressure is fine.",
    "周一去验血，血压正常。",
    "I am dead tired, but the diet helps.",
    "今天走了一万步，累死了。",
    "The stoma nurse was kind.",
    "造口师很耐心。",
    "Let's change the subject.",
    "我们转移话题吧。",
    "",
  ])("%s", (text) => {
    expect(suggestWarnings(text)).toEqual([]);
  });
});
