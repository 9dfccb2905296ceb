import { registerWords } from "../../platform/graphql/registerWords.ts";

export type DecisionKindWord =
  | "noAction"
  | "label"
  | "warn"
  | "addWarning"
  | "move"
  | "lock"
  | "hide"
  | "remove"
  | "hold"
  | "limit"
  | "restrictPictures"
  | "restrictLinks"
  | "suspend"
  | "closeAccount";
export type DecisionStateWord = "active" | "expired" | "overturned" | "undone";

export const DecisionKind = registerWords<DecisionKindWord>("DecisionKind", "What the moderators decided.", {
  noAction: "Nothing is done; a post that was held is shown.",
  label: "The text is labelled as unsupported, outdated or contradicted; it stays readable.",
  warn: "The author is told something; nothing else changes.",
  addWarning: "The text is read behind a content warning.",
  move: "The thread stands on another board.",
  lock: "The thread takes no more replies.",
  hide: "The text is hidden until its author edits it.",
  remove: "The text is taken away; its number stays.",
  hold: "What this face writes is looked at before others see it.",
  limit: "The author can't post, under any face, until a time.",
  restrictPictures: "The author can't show pictures until a time.",
  restrictLinks: "The author can't post links until a time.",
  suspend: "The author can't sign in until a time.",
  closeAccount: "The account is closed.",
});

export const DecisionState = registerWords<DecisionStateWord>("DecisionState", "Whether a decision has an effect.", {
  active: "It stands.",
  expired: "Its time is over.",
  overturned: "An appeal took it back, and everything is what it was.",
  undone: "It was taken back at once.",
});
