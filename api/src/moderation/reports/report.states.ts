import { nextState, type Transitions } from "../../kernel/transitions.ts";
import type { ReportStateWord } from "../cases/words.ts";

/**
 * What can happen to a report. `reopen` follows when its case waits again, `overturn` when the decision that upheld it
 * was wrong; `attachAgain` is its reporter's second thought.
 */
export type ReportHappening = "uphold" | "notUphold" | "withdraw" | "attachAgain" | "reopen" | "overturn";

/** Every state of a report and what follows from it. */
export const reportStates: Transitions<ReportStateWord, ReportHappening> = {
  attached: { uphold: "upheld", notUphold: "notUpheld", withdraw: "withdrawn" },
  upheld: { reopen: "attached", overturn: "notUpheld" },
  notUpheld: { reopen: "attached" },
  withdrawn: { attachAgain: "attached" },
};

/** From which states something can happen to a report, and the one state that follows. */
export function statesBefore(happening: ReportHappening): { before: ReportStateWord[]; after: ReportStateWord } {
  const states = Object.keys(reportStates) as ReportStateWord[];
  const before = states.filter((state) => nextState(reportStates, state, happening) !== null);
  return { before, after: nextState(reportStates, before[0]!, happening)! };
}
