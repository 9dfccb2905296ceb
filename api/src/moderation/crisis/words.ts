import { registerWords } from "../../platform/graphql/registerWords.ts";

export type CrisisStateWord = "raised" | "acknowledged" | "responded" | "escalated" | "followUpDue" | "closed";
export type CrisisSourceWord = "report" | "watchedPhrase" | "moderator" | "answer";
export type CrisisEventKindWord =
  | "raised"
  | "raisedAgain"
  | "called"
  | "escalated"
  | "acknowledged"
  | "takenOver"
  | "responded"
  | "answered"
  | "noted"
  | "followUpSet"
  | "followUpDue"
  | "checkedIn"
  | "closed"
  | "reopened";

export const CrisisState = registerWords<CrisisStateWord>("CrisisState", "Where a crisis case stands.", {
  raised: "Somebody was called, and nobody has said yet that they look at it.",
  acknowledged: "A moderator looks at it.",
  responded: "A moderator has written to the person.",
  escalated: "Nobody looked in time; the next ones were called.",
  followUpDue: "It is time to look again how the person is.",
  closed: "It is over; what was done about it is said.",
});

export const CrisisSource = registerWords<CrisisSourceWord>("CrisisSource", "How a crisis came to be known.", {
  report: "Somebody reported that a person may be in danger.",
  watchedPhrase: "The house found a watched phrase about self-harm.",
  moderator: "A moderator saw it.",
  answer: "The person answered after it had been closed.",
});

export const CrisisEventKind = registerWords<CrisisEventKindWord>("CrisisEventKind", "One step in a crisis case.", {
  raised: "It came to be known.",
  raisedAgain: "It was told of once more while it was looked after.",
  called: "Somebody was called.",
  escalated: "Nobody had looked in time; the next ones were called.",
  acknowledged: "A moderator said that they look at it.",
  takenOver: "Another moderator goes on with it.",
  responded: "A moderator wrote to the person.",
  answered: "The person answered.",
  noted: "A moderator wrote a note to the others.",
  followUpSet: "A moderator said when to look again.",
  followUpDue: "It was time to look again.",
  checkedIn: "A moderator has looked again.",
  closed: "A moderator closed it.",
  reopened: "It has come back after it was closed, and waits again.",
});
