import { registerWords } from "../../platform/graphql/registerWords.ts";

export type ScreeningActionWord = "hold" | "warnAuthor" | "suggestHelp" | "addWarning" | "replace" | "tag" | "block";

export const ScreeningAction = registerWords<ScreeningActionWord>(
  "ScreeningAction",
  "What becomes of a text that holds watched words.",
  {
    hold: "It waits for a moderator. What others read already can't wait, so a change to it is refused.",
    warnAuthor: "Its author is asked first, and may go on.",
    suggestHelp: "Its author is shown where there is help, and may go on. Nothing is sent to anybody by that.",
    addWarning: "It carries a content warning; its author sees that.",
    replace: "The words are replaced by others; its author sees that.",
    tag: "It is published, and the moderators look at it.",
    block: "It is not published; its author reads why, and what they can do.",
  },
);
