import { registerWords } from "../../platform/graphql/registerWords.ts";

export type ScreeningActionWord = "hold" | "warnAuthor" | "suggestHelp" | "addWarning" | "replace" | "tag" | "block";

/** Why something waits for a moderator. */
export type HoldCauseWord = "standing" | "term" | "everyPost" | "firstPost" | "waysOut";

export const HoldCause = registerWords<HoldCauseWord>("HoldCause", "Why something waits for a moderator.", {
  standing: "What this face writes is looked at first.",
  term: "It holds watched words.",
  everyPost: "Everything on this board is looked at first.",
  firstPost: "What somebody replies on this board for the first time is looked at.",
  waysOut: "Somebody who is new offers a link or a way to reach them.",
});

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
