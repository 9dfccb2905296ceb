import { registerWords } from "../platform/graphql/registerWords.ts";

export type ThreadStateWord = "published" | "locked" | "archived" | "removed" | "held";
export type PostStateWord = "published" | "withdrawn" | "purged" | "hidden" | "removed" | "held";
export type PlaceVisibilityWord = "public" | "members" | "restricted" | "private";
export type PlaceStateWord = "open" | "readOnly" | "archived";
export type MembershipStateWord = "requested" | "active" | "muted" | "removed";

export const ThreadState = registerWords<ThreadStateWord>("ThreadState", "What can be done with a thread.", {
  published: "It is open.",
  locked: "It can be read; nobody replies.",
  archived: "It is kept for reading only.",
  removed: "The moderators took it away.",
  held: "It waits for a moderator before others see it.",
});

export const PostState = registerWords<PostStateWord>("PostState", "What has become of a post. Its number stays.", {
  published: "It can be read.",
  withdrawn: "Its author took the text back.",
  purged: "Its author took the text back, and it was erased.",
  hidden: "The moderators hid it until it is edited.",
  removed: "The moderators took it away.",
  held: "It waits for a moderator before others see it.",
});

export const BoardVisibility = registerWords<PlaceVisibilityWord>("BoardVisibility", "Who may read a board.", {
  public: "Everybody.",
  members: "Whoever is signed in.",
  restricted: "Whoever was let in, and members of the roles it is open to.",
  private: "Whoever was let in; others do not learn that it exists.",
});

export const BoardState = registerWords<PlaceStateWord>("BoardState", "Whether people write on a board.", {
  open: "Yes.",
  readOnly: "Not for now.",
  archived: "Not any more.",
});

export const MembershipState = registerWords<MembershipStateWord>(
  "MembershipState",
  "A member's standing in a board.",
  {
    requested: "Asked for, and not decided.",
    active: "Reads and writes.",
    muted: "Reads.",
    removed: "Neither: reads what a guest reads.",
  },
);
