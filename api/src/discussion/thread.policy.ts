import type { Viewer } from "../kernel/viewer.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import type {
  MembershipStateWord,
  PlaceStateWord,
  PlaceVisibilityWord,
  PostStateWord,
  ThreadStateWord,
} from "./words.ts";

/** What the rules of a place need to know. */
export interface PlaceFacts {
  placeState: PlaceStateWord;
  placeVisibility: PlaceVisibilityWord;
  /** Whether everything that is written there waits for a moderator. */
  placeHoldsAll: boolean;
  viewerMembership: MembershipStateWord | null;
}

/** What the rules of a thread need to know. */
export interface ThreadFacts extends PlaceFacts {
  threadState: ThreadStateWord;
  /** Whether the viewer began the thread. */
  isOwnThread: boolean;
}

/** A condition answers which rule refuses, or null. Visibility has been asked before. */
type Condition<Facts> = (viewer: Viewer, facts: Facts) => UserErrorCode | null;

/** The first refusal of several conditions. */
function all<Facts>(...conditions: Condition<Facts>[]): Condition<Facts> {
  return (viewer, facts) => {
    for (const condition of conditions) {
      const refusal = condition(viewer, facts);
      if (refusal) return refusal;
    }
    return null;
  };
}

const when =
  <Facts>(code: UserErrorCode, refuses: (viewer: Viewer, facts: Facts) => boolean): Condition<Facts> =>
  (viewer, facts) =>
    refuses(viewer, facts) ? code : null;

/** Whoever looks after the house: moderators and administrators. */
export const isStaff = (viewer: Viewer): boolean => viewer.isModerator || viewer.isAdministrator;

const isMember = when<unknown>("NOT_ALLOWED", (viewer) => viewer.accountId === null || !viewer.hasWriteScope);
const mayWrite = when<unknown>("ACCOUNT_LIMITED", (viewer) => !viewer.mayWrite);
const until = (moment: number | null): boolean => moment !== null && moment > Date.now();
const notLimited = when<unknown>("POSTING_LIMITED", (viewer) => until(viewer.limitedUntil));
const notOnHold = when<unknown>("ON_HOLD", (viewer) => until(viewer.heldUntil));
const placeIsOpen: Condition<PlaceFacts> = all(
  when("BOARD_ARCHIVED", (_viewer, facts) => facts.placeState === "archived"),
  when("BOARD_READ_ONLY", (viewer, facts) => facts.placeState === "readOnly" && !isStaff(viewer)),
);
const notShutOut = when<PlaceFacts>(
  "MEMBERSHIP_REQUIRED",
  (viewer, { viewerMembership }) =>
    !isStaff(viewer) && (viewerMembership === "muted" || viewerMembership === "removed"),
);
const notArchived = when<ThreadFacts>("THREAD_ARCHIVED", (_viewer, facts) => facts.threadState === "archived");
const threadIsOpen: Condition<ThreadFacts> = all(
  notArchived,
  when("THREAD_LOCKED", (viewer, facts) => facts.threadState === "locked" && !isStaff(viewer)),
  when("NOT_FOUND", (_viewer, facts) => facts.threadState === "removed" || facts.threadState === "held"),
);
/** In a thread that waits there is only its opening post, whose author mends it. */
const threadIsOpenOrHeld: Condition<ThreadFacts> = (viewer, facts) =>
  facts.threadState === "held" ? null : threadIsOpen(viewer, facts);
const staffOnly = when<unknown>("NOT_ALLOWED", (viewer) => !isStaff(viewer));
/** One's own that waits is still one's own to mend; what was taken away, or is closed, is not. */
const mayRetitle = when<ThreadFacts>("NOT_ALLOWED", (viewer, { isOwnThread, threadState }) => {
  if (threadState === "removed") return true;
  if (threadState === "held") return !isOwnThread;
  return !isStaff(viewer) && !(isOwnThread && threadState === "published");
});

/** A thread that was taken away or is held back has other rules than these. */
const isListed = when<ThreadFacts>(
  "NOT_ALLOWED",
  (_viewer, { threadState }) => threadState === "removed" || threadState === "held",
);

const mayWriteHere: Condition<PlaceFacts> = all(isMember, mayWrite, notLimited, placeIsOpen, notShutOut);

/** Who may do what in a place whose content they may read. */
export const placePolicy = {
  createThread: all<PlaceFacts>(mayWriteHere, notOnHold),
} as const;

/** Who may do what with a thread that they may see. */
export const threadPolicy = {
  reply: all<ThreadFacts>(mayWriteHere, threadIsOpen),
  editTitle: all<ThreadFacts>(mayWriteHere, mayRetitle),
  lock: all<ThreadFacts>(isMember, mayWrite, staffOnly, isListed, notArchived),
  pin: all<ThreadFacts>(isMember, mayWrite, staffOnly, isListed),
} as const;

/** The state of a post, as its rules need it, beside its thread's. */
export interface PostFacts extends ThreadFacts {
  postState: PostStateWord;
  isOwnPost: boolean;
  withdrawnAt: Date | string | null;
}

/** For how long an author can take a withdrawal back. */
export const undoMinutes = 10;

const isAuthor = when<PostFacts>("NOT_ALLOWED", (_viewer, facts) => !facts.isOwnPost);
const isSomebodyElses = when<PostFacts>("NOT_ALLOWED", (_viewer, facts) => facts.isOwnPost);
const isStanding: Condition<PostFacts> = all(
  when("ALREADY_WITHDRAWN", (_viewer, { postState }) => postState === "withdrawn" || postState === "purged"),
  when("NOT_ALLOWED", (_viewer, { postState }) => postState !== "published"),
);
/** What waits for a moderator is still its author's to mend or take back. */
const isStandingOrHeld: Condition<PostFacts> = (viewer, facts) =>
  facts.postState === "held" ? null : isStanding(viewer, facts);
/** So is what is hidden until it is mended. */
const isMendable: Condition<PostFacts> = (viewer, facts) =>
  facts.postState === "hidden" ? null : isStandingOrHeld(viewer, facts);
const isHeld = when<PostFacts>("ALREADY_DECIDED", (_viewer, { postState }) => postState !== "held");
const isWithdrawn: Condition<PostFacts> = all(
  when("UNDO_TOO_LATE", (_viewer, { postState }) => postState === "purged"),
  when("NOT_ALLOWED", (_viewer, { postState }) => postState !== "withdrawn"),
);
const inTime = when<PostFacts>(
  "UNDO_TOO_LATE",
  (_viewer, { withdrawnAt }) =>
    withdrawnAt === null || Date.now() - new Date(withdrawnAt).getTime() > undoMinutes * 60_000,
);

/** Who may do what with a post that they may see. Taking back what one said is never shut off. */
export const postPolicy = {
  edit: all<PostFacts>(isMember, isAuthor, isMendable, mayWriteHere, threadIsOpenOrHeld),
  withdraw: all<PostFacts>(isMember, isAuthor, isStandingOrHeld),
  restore: all<PostFacts>(isMember, isAuthor, isWithdrawn, inTime),
  /** Show a held post to others, or keep it from them: nobody decides about what they wrote themself. */
  decideHeld: all<PostFacts>(isMember, mayWrite, staffOnly, isSomebodyElses, isHeld),
  // A closed thread takes no more replies; thanks it still takes.
  react: all<PostFacts>(isMember, isSomebodyElses, isStanding, mayWriteHere, isListed, notArchived),
  unreact: isMember,
} as const;
