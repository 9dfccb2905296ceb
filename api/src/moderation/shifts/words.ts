import { registerWords } from "../../platform/graphql/registerWords.ts";

export type ShiftStateWord = "planned" | "onDuty" | "handedOver" | "cancelled";

export const ShiftState = registerWords<ShiftStateWord>("ShiftState", "Where a moderator's shift stands.", {
  planned: "It stands on the rota.",
  onDuty: "The moderator has begun it.",
  handedOver: "The moderator has ended it and said what the next one has to know.",
  cancelled: "The moderator took it off the rota before it began.",
});
