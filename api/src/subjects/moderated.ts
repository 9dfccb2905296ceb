import type { WarningKindWord } from "./warnings/words.ts";

/** What moderators can do to a subject itself, as decisions spell it. */
export type ActKindWord = "label" | "addWarning" | "move" | "lock" | "hide" | "remove" | "publish";

/** Why a text is labelled; it stays readable. */
export type FactLabelWord = "unsupported" | "outdated" | "contradicted";

/** One act with what it needs. `publish` shows what was held. */
export type Act =
  | { kind: "label"; label: FactLabelWord; source: string }
  | { kind: "addWarning"; warnings: WarningKindWord[]; note: string | null }
  | { kind: "move"; placeUuid: string }
  | { kind: "lock" }
  | { kind: "hide" }
  | { kind: "remove" }
  | { kind: "publish" };

/** What a subject was before an act, in the words of its own room; kept with the decision. */
export type Before = Record<string, string | number | boolean | null | string[]>;
