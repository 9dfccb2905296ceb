import type { Transitions } from "../../kernel/transitions.ts";
import type { ShiftStateWord } from "./words.ts";

/** What can happen to a shift. */
export type ShiftHappening = "start" | "handOver" | "cancel";

/** Every state of a shift and what follows from it. */
export const shiftStates: Transitions<ShiftStateWord, ShiftHappening> = {
  planned: { start: "onDuty", cancel: "cancelled" },
  onDuty: { handOver: "handedOver" },
  handedOver: {},
  cancelled: {},
};
