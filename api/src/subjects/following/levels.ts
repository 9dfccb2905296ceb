/** How much somebody wants to hear of a subject, from nothing to everything. */
export const followLevels = ["muted", "normal", "following", "watching"] as const;
export type FollowLevelWord = (typeof followLevels)[number];

/** What can happen around a subject that somebody may be told of. */
export type ToldKind = "reply" | "newThread" | "mention" | "quote" | "reaction" | "answer";

interface Told {
  /** From this level on it makes a notification. */
  from: FollowLevelWord;
  /** From this level on it is pressing: a mail of its own where instant mails were chosen; else it waits for a digest. */
  pressingFrom: FollowLevelWord | null;
}

/**
 * What each level means, for each kind of event; nothing else decides it. In words:
 * - watching: every reply in the thread, every new thread on the board or by the member, pressing.
 * - following: the same, for the bell and the digest.
 * - normal: only what speaks to the person: a mention, a quote, an answer, reactions to what they wrote.
 * - muted: nothing. Notices of the moderators and decisions about memberships reach people at every level: those
 *   concern the person, not the subject.
 * Watching a board tells of its new threads, not of every reply in them.
 */
export const toldAt: Record<ToldKind, Told> = {
  reply: { from: "following", pressingFrom: "watching" },
  newThread: { from: "following", pressingFrom: "watching" },
  mention: { from: "normal", pressingFrom: "normal" },
  quote: { from: "normal", pressingFrom: "normal" },
  answer: { from: "normal", pressingFrom: "normal" },
  reaction: { from: "normal", pressingFrom: null },
};

/**
 * The levels of those who chose none. They are never stored: a stored level beside a thread that somebody began behind
 * a pseudonym would say whose it is, to whoever reads the database. Who wrote what is asked of the vault instead.
 */
export const defaultLevels = { ownThread: "watching", repliedTo: "following", otherwise: "normal" } as const;

/** Whether a level is at least another. */
export const reaches = (level: FollowLevelWord, least: FollowLevelWord): boolean =>
  followLevels.indexOf(level) >= followLevels.indexOf(least);

/** What is known of somebody and a thread. */
export interface ThreadStanding {
  threadLevel: FollowLevelWord | null;
  boardLevel: FollowLevelWord | null;
  isOwnThread: boolean;
  hasReplied: boolean;
}

/** The level that holds for a thread: what was chosen for it, else the silence chosen for its board, else the default. */
export function threadLevel({ threadLevel, boardLevel, isOwnThread, hasReplied }: ThreadStanding): FollowLevelWord {
  if (threadLevel !== null) return threadLevel;
  if (boardLevel === "muted") return "muted";
  if (isOwnThread) return defaultLevels.ownThread;
  return hasReplied ? defaultLevels.repliedTo : defaultLevels.otherwise;
}
