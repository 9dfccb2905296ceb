import type { Transitions } from "../../kernel/transitions.ts";
import type { AppealStateWord } from "./words.ts";

/** What can happen to an appeal; `release` gives a claimed one back. */
export type AppealHappening = "claim" | "release" | "uphold" | "overturn" | "withdraw" | "lapse";

/** Every state of an appeal and what follows from it. */
export const appealStates: Transitions<AppealStateWord, AppealHappening> = {
  submitted: { claim: "inReview", withdraw: "withdrawn", lapse: "lapsed" },
  inReview: { release: "submitted", uphold: "upheld", overturn: "overturned", withdraw: "withdrawn", lapse: "lapsed" },
  upheld: {},
  overturned: {},
  withdrawn: {},
  lapsed: {},
};
