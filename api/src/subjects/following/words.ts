import { registerWords } from "../../platform/graphql/registerWords.ts";
import type { FollowLevelWord } from "./levels.ts";

export const FollowLevel = registerWords<FollowLevelWord>(
  "FollowLevel",
  "How much somebody wants to hear of a subject.",
  {
    muted: "Nothing, not even mentions. Notices of the moderators still come.",
    normal: "Only what speaks to the member: mentions, quotes, answers, reactions.",
    following: "Every reply, or every new thread, for the bell and the digest.",
    watching: "The same, and by a mail at once where the member chose instant mails.",
  },
);
