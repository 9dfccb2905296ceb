import { nextState, type Transitions } from "../../kernel/transitions.ts";
import type { CaseStateWord } from "./words.ts";

/** What can happen to a case. `claim` is also another moderator's taking over; `undo` takes a decision back, at
 * once or after an appeal. */
export type CaseHappening =
  | "claim"
  | "release"
  | "askForSecondReview"
  | "decide"
  | "undo"
  | "appeal"
  | "appealWithdrawn"
  | "appealDecided"
  | "close";

const undecided = { claim: "assigned", decide: "decided" } as const;

/** Every state of a case and what follows from it. */
export const caseStates: Transitions<CaseStateWord, CaseHappening> = {
  new: undecided,
  reopened: undecided,
  assigned: { ...undecided, release: "new", askForSecondReview: "awaitingSecondReview" },
  awaitingSecondReview: { ...undecided, release: "new" },
  decided: { undo: "reopened", appeal: "underAppeal", close: "closed" },
  underAppeal: { appealWithdrawn: "decided", appealDecided: "closed", undo: "reopened", close: "closed" },
  // Another one who may appeal still can.
  closed: { appeal: "underAppeal" },
};

/** Whether a case waits for a decision. */
export const isUndecided = (state: CaseStateWord): boolean => nextState(caseStates, state, "decide") !== null;

/** SQL: case `c` waits for a decision. The partial indexes are made for exactly these words. */
export const undecidedCase = (cases: string): string =>
  `${cases}.state in ('new', 'assigned', 'awaitingSecondReview', 'reopened')`;
