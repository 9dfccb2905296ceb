import { registerWords } from "../platform/graphql/registerWords.ts";
import type { SubjectKindWord } from "../subjects/subject.ts";

export type NotificationKindWord =
  | "reply"
  | "newThread"
  | "mention"
  | "quote"
  | "reaction"
  | "membershipRequested"
  | "membershipDecided"
  | "moderationNotice"
  | "reportDecided"
  | "appealDecided"
  | "answer"
  | "moderatorMessage"
  | "crisisCalled";
/** What a notification is about: a subject, or what somebody had to do with the moderators. */
export type ToldSubjectWord = SubjectKindWord | "report" | "appeal";
export type NotificationFilterWord = "all" | "unread" | "read";
export type MailFrequencyWord = "instantly" | "daily" | "weekly" | "never";

export const NotificationKind = registerWords<NotificationKindWord>("NotificationKind", "What a notification tells.", {
  reply: "Replies in a thread that the member began, wrote in or follows.",
  newThread: "A thread on a board, or by a member, that they follow.",
  mention: "Somebody named them by @.",
  quote: "Somebody quoted them.",
  reaction: "Somebody reacted to what they wrote.",
  membershipRequested: "Somebody waits to be let into a board; for the staff.",
  membershipDecided: "Whether they were let into a board.",
  moderationNotice: "Something that the moderators tell them.",
  reportDecided: "How a report of theirs ended: whether a rule was found broken, never what was done about it.",
  appealDecided: "Whether an appeal of theirs has taken a decision back.",
  answer: "An answer to a question of theirs.",
  moderatorMessage: "A moderator has written to them.",
  crisisCalled: "They are called to somebody who may be in danger; for the staff.",
});

export const NotificationFilter = registerWords<NotificationFilterWord>("NotificationFilter", "Which notifications.", {
  all: "Every one that is kept and was not dismissed.",
  unread: "Those that are new.",
  read: "Those that were read.",
});

export const MailFrequency = registerWords<MailFrequencyWord>("MailFrequency", "How often news are mailed.", {
  instantly: "What is pressing within minutes, the rest once a day.",
  daily: "Once a day, when there is something.",
  weekly: "On Mondays, when there is something.",
  never: "Not at all.",
});
