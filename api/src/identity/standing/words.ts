import { registerWords } from "../../platform/graphql/registerWords.ts";

export type MeasureKindWord = "warning" | "hold" | "limit" | "withheld" | "unmasked";

export const MeasureKind = registerWords<MeasureKindWord>("MeasureKind", "What the moderators did to a face.", {
  warning: "A message that the author is shown.",
  hold: "What this face writes is looked at before others see it; a named one's, wherever they write under their name.",
  limit: "The author can't post, under any face.",
  withheld: "A post that was held is not shown to others.",
  unmasked: "Two moderators looked at who it is.",
});
