import { counted } from "../plural.ts";

const names = (actors: readonly string[], count: number): string => {
  const others = count - actors.length;
  if (actors.length === 0) return "Somebody";
  if (others > 0) return `${actors.join(", ")} and ${counted(others, "other", "others")}`;
  return actors.length === 1 ? actors[0]! : `${actors.slice(0, -1).join(", ")} and ${actors.at(-1)}`;
};

/** What one is told, and how. */
export default {
  title: "Notifications",
  unread: "New",
  earlier: "Earlier",
  all: "All",
  onlyUnread: "Only new",
  filters: "Which notifications",
  empty: "Nothing yet. When somebody answers you, it is told here.",
  nothingNew: "Nothing new. You have seen it all.",
  markAll: "Mark all as read",
  marked: "All marked as read.",
  undo: "Undo",
  markOne: "Mark as read",
  markThat: (what: string) => `: ${what}`,
  dismiss: "Remove",
  removed: "Removed.",
  older: "Older",
  settings: "Mail and what I follow",
  covered: (what: string) => `a thread that warns of ${what}`,
  gone: "something that is no longer there",
  tell: {
    REPLY: (actors: readonly string[], count: number, title: string) =>
      count > 1
        ? `${count} replies in “${title}”, by ${names(actors, actors.length)}`
        : `${names(actors, 1)} replied in “${title}”`,
    NEW_THREAD: (actors: readonly string[], _count: number, title: string) => `${names(actors, 1)} began “${title}”`,
    MENTION: (actors: readonly string[], _count: number, title: string) =>
      `${names(actors, 1)} mentioned you in “${title}”`,
    QUOTE: (actors: readonly string[], _count: number, title: string) => `${names(actors, 1)} quoted you in “${title}”`,
    REACTION: (actors: readonly string[], count: number, title: string) =>
      `${names(actors, count)} reacted to what you wrote in “${title}”`,
    MEMBERSHIP_REQUESTED: (_actors: readonly string[], count: number, title: string) =>
      `${counted(count, "person waits", "people wait")} to be let into “${title}”`,
    MEMBERSHIP_DECIDED: (_actors: readonly string[], _count: number, title: string) => `About joining “${title}”`,
    MODERATION_NOTICE: (_actors: readonly string[], _count: number, _title: string) => "A notice from the moderators",
    MODERATOR_MESSAGE: (_actors: readonly string[], _count: number, _title: string) => "A moderator has written to you",
    CRISIS_CALLED: (_actors: readonly string[], _count: number, _title: string) =>
      "Somebody may be in danger: you are called",
    APPEAL_DECIDED: (_actors: readonly string[], _count: number, _title: string) => "About your appeal",
    REPORT_DECIDED: (_actors: readonly string[], _count: number, _title: string) => "About a report of yours",
    ANSWER: (actors: readonly string[], _count: number, title: string) =>
      `${names(actors, 1)} answered you in “${title}”`,
  },
  upheld: "The moderators looked at what you reported, and found a rule broken",
  notUpheld: "The moderators looked at what you reported, and found no rule broken",
  notices: {
    LABEL: "The moderators put a label on a text of yours",
    WARN: "A warning from the moderators",
    ADD_WARNING: "The moderators put a content warning on a text of yours",
    MOVE: "The moderators moved a thread of yours to another board",
    LOCK: "The moderators closed a thread of yours for replies",
    HIDE: "The moderators hid a text of yours until you edit it",
    REMOVE: "The moderators took a text of yours away",
    HOLD: "What you write waits for a moderator for a time",
    LIMIT: "You cannot post for a time",
    RESTRICT_PICTURES: "You cannot show pictures for a time",
    RESTRICT_LINKS: "You cannot post links for a time",
    SUSPEND: "You could not sign in for a time",
    CLOSE_ACCOUNT: "The moderators closed your account",
    UNMASKED: "Two moderators looked at who is behind a pseudonym of yours",
  },
  lookedAgain: "After an appeal, the moderators looked again at what you reported, and found no rule broken",
  overturned: "You appealed, and you were right: the decision was taken back",
  stands: "You appealed; another moderator has looked, and the decision stands",
  letIn: (title: string) => `You were let into “${title}”`,
  declined: (title: string) => `You were not let into “${title}” this time`,
  mail: {
    title: "Mail",
    lead: "News also come by mail, to your confirmed address. What you have read here is not mailed.",
    unconfirmed: "Your address is not confirmed yet, so no mail is sent.",
    frequency: "How often",
    frequencies: {
      INSTANTLY: "Within minutes when it is for you; the rest once a day",
      DAILY: "Once a day",
      WEEKLY: "Once a week, on Mondays",
      NEVER: "Not at all",
    },
    hour: "At what time (where you live)",
    detail:
      "Say titles and names in the mail. Without this it only says how many of what, so that nobody reads over your shoulder.",
    save: "Save",
    saved: "Saved.",
  },
  following: {
    title: "What I chose",
    lead: "Threads you begin are told by themselves, and those you write in. Here is what you set otherwise.",
    none: "Nothing yet.",
  },
  unsubscribe: {
    title: "No more mails",
    ask: "Do you want to get no more mails about news? Your account stays as it is.",
    button: "No more mails",
    done: "You will get no more mails about news.",
    unknown: "This link is not known here. Please sign in and change it under “Mail and what I follow”.",
    back: "Change it again after signing in",
  },
};
