import type { Transitions } from "../../kernel/transitions.ts";
import type { DecisionStateWord } from "./words.ts";

/** What can happen to a decision. */
export type DecisionHappening = "expire" | "overturn" | "undo";

/** Every state of a decision and what follows from it. One that has expired can still be appealed: it left a mark. */
export const decisionStates: Transitions<DecisionStateWord, DecisionHappening> = {
  active: { expire: "expired", overturn: "overturned", undo: "undone" },
  expired: { overturn: "overturned" },
  overturned: {},
  undone: {},
};
