import { registerWords } from "../../platform/graphql/registerWords.ts";

export type MeasureKindWord =
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
  | "closeAccount"
  | "unmasked";

export const MeasureKind = registerWords<MeasureKindWord>("MeasureKind", "What the moderators did to a face.", {
  label: "A text of theirs is labelled; it stays readable.",
  warn: "A message that the author is shown.",
  addWarning: "A text of theirs is read behind a content warning.",
  move: "A thread of theirs stands on another board.",
  lock: "A thread of theirs takes no more replies.",
  hide: "A text of theirs is hidden until they edit it.",
  remove: "A text of theirs was taken away, or a held one is not shown to others.",
  hold: "What this face writes is looked at before others see it; a named one's, wherever they write under their name.",
  limit: "The author can't post, under any face.",
  restrictPictures: "The author can't show pictures, under any face.",
  restrictLinks: "The author can't post links, under any face.",
  suspend: "The author can't sign in.",
  closeAccount: "The author's account is closed.",
  unmasked: "Two moderators looked at who it is.",
});
