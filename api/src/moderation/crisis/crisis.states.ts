import { nextState, type Transitions } from "../../kernel/transitions.ts";
import type { CrisisStateWord } from "./words.ts";

/**
 * What can happen to a crisis case. `acknowledge` is also another moderator's taking over; `reopen` is that it
 * has come back after it was closed: by a report, by what the person wrote, or by their answer.
 */
export type CrisisHappening =
  | "acknowledge"
  | "escalate"
  | "respond"
  | "setFollowUp"
  | "fallDue"
  | "checkIn"
  | "close"
  | "reopen";

/** Every state of a crisis case and what follows from it. Nobody closes one that nobody has looked at. */
export const crisisStates: Transitions<CrisisStateWord, CrisisHappening> = {
  raised: { acknowledge: "acknowledged", escalate: "escalated" },
  escalated: { acknowledge: "acknowledged", escalate: "escalated" },
  acknowledged: {
    acknowledge: "acknowledged",
    respond: "responded",
    setFollowUp: "acknowledged",
    fallDue: "followUpDue",
    checkIn: "acknowledged",
    close: "closed",
  },
  responded: {
    acknowledge: "responded",
    respond: "responded",
    setFollowUp: "responded",
    fallDue: "followUpDue",
    checkIn: "responded",
    close: "closed",
  },
  followUpDue: {
    acknowledge: "followUpDue",
    respond: "responded",
    setFollowUp: "responded",
    checkIn: "responded",
    close: "closed",
  },
  closed: { reopen: "raised" },
};

/** Whether somebody still has to look at it. */
export const waitsForAnybody = (state: CrisisStateWord): boolean => nextState(crisisStates, state, "escalate") !== null;
