import type { ReactionKindWord } from "../../subjects/reactions/words.ts";
import type { WarningKindWord } from "../../subjects/warnings/words.ts";

/** An invented member of the demonstration. Never a real person. */
export interface DemoPerson {
  handle: string;
  displayName: string;
  role: "patient" | "carer" | "survivor";
  staff?: ("moderator" | "expert" | "administrator")[];
  locale: "en" | "zh";
  about: string;
  /** Days before the first start; never later than the person's first post. */
  joinedDaysAgo: number;
}

/** One post of a demonstration thread. */
export interface DemoPost {
  /** The handle of a `DemoPerson`. */
  author: string;
  /** Under a pseudonym of this thread. */
  anonymous?: true;
  /** CommonMark. */
  body: string;
  /** Hours after the thread began; the opening post has 0. */
  hoursLater: number;
  /** The number of the quoted post in this thread, counted from 1. */
  quotes?: number;
  /** What it warns of. */
  warns?: WarningKindWord[];
  /** What others said to it without writing, by their handles. */
  reactions?: Record<string, ReactionKindWord>;
  withdrawn?: true;
  /** The first version of the body, when the post was edited. */
  editedFrom?: string;
}

/** A demonstration thread; the first post opens it. */
export interface DemoThread {
  /** The slug of a `DemoBoard`. */
  board: string;
  locale: "en" | "zh";
  title: string;
  /** Days of the opening post before the first start, 0 to 365. */
  daysAgo: number;
  pinned?: true;
  locked?: true;
  posts: DemoPost[];
}

/** A board of the demonstration. */
export interface DemoBoard {
  slug: string;
  name: { en: string; zh: string };
  description: { en: string; zh: string };
  visibility: "PUBLIC" | "MEMBERS" | "RESTRICTED" | "PRIVATE";
  /** Members of these roles read a RESTRICTED board without asking. */
  openToRoles: ("patient" | "carer" | "survivor")[];
}
