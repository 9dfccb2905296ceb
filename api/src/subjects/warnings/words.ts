import type { Treatment } from "../../../../schema/rules/treatmentOf.ts";
import { registerWords } from "../../platform/graphql/registerWords.ts";

export const warningKinds = [
  "stomaPhoto",
  "blood",
  "death",
  "selfHarm",
  "sexualFunction",
  "recurrence",
  "other",
] as const;
export type WarningKindWord = (typeof warningKinds)[number];

export const WarningKind = registerWords<WarningKindWord>("WarningKind", "What a text warns its readers of.", {
  stomaPhoto: "A picture of a stoma.",
  blood: "Blood.",
  death: "Somebody's death, or dying.",
  selfHarm: "Self-harm, or not wanting to live.",
  sexualFunction: "Sexual function.",
  recurrence: "The cancer coming back, or spreading.",
  other: "Something else, told in the writer's own words.",
});

export const WarningTreatment = registerWords<Treatment>(
  "WarningTreatment",
  "What a reader wants done with a text that carries a warning. Of several warnings the strictest holds.",
  {
    show: "Shown at once, with the warning above it.",
    blur: "Covered, with the warning, until they open it. This holds where nothing was chosen, and for guests.",
    hide: "Folded away into one line; in lists and notifications the title is, too.",
  },
);
