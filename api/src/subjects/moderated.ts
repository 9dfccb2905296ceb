import { registerWords } from "../platform/graphql/registerWords.ts";
import type { WarningKindWord } from "./warnings/words.ts";

/** What moderators can do to a subject itself, as decisions spell it. */
export type ActKindWord = "label" | "addWarning" | "move" | "lock" | "hide" | "remove" | "publish";

/** Why a text is labelled; it stays readable. */
export type FactLabelWord = "unsupported" | "outdated" | "contradicted";

export const FactLabel = registerWords<FactLabelWord>("FactLabel", "What the moderators say of a text's facts.", {
  unsupported: "Nothing is known that supports it.",
  outdated: "It was held to be true, and is not any more.",
  contradicted: "What is known speaks against it.",
});

/** One act with what it needs. `publish` shows what was held. */
export type Act =
  | { kind: "label"; label: FactLabelWord; source: string }
  | { kind: "addWarning"; warnings: WarningKindWord[]; note: string | null }
  | { kind: "move"; placeUuid: string }
  | { kind: "lock"; until: Date | null }
  | { kind: "hide" }
  | { kind: "remove" }
  | { kind: "publish" };

/**
 * What a subject was before an act, in the words of its own room; kept with the decision. `decisionId` is the decision
 * that was in force in the same respect: when that one ends, what it found is handed on to the later one.
 */
export type Before = Record<string, string | number | boolean | null | string[]>;
