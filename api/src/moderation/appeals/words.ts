import { registerWords } from "../../platform/graphql/registerWords.ts";

export type AppealStateWord = "submitted" | "inReview" | "upheld" | "overturned" | "withdrawn" | "lapsed";
export type AppealPartyWord = "concerned" | "reporter";

export const AppealState = registerWords<AppealStateWord>("AppealState", "How an appeal stands.", {
  submitted: "It waits for a moderator who had no part in the decision.",
  inReview: "Such a moderator works on it.",
  upheld: "The decision stands.",
  overturned: "The decision was wrong and is taken back.",
  withdrawn: "Whoever appealed took it back.",
  lapsed: "There is nothing left to decide.",
});

export const AppealParty = registerWords<AppealPartyWord>("AppealParty", "Who appeals.", {
  concerned: "Whom the decision is about.",
  reporter: "One of those who reported.",
});

export type AppealFilterWord = "open" | "decided";

export const AppealFilter = registerWords<AppealFilterWord>("AppealFilter", "Which appeals.", {
  open: "Those that wait; what is due first stands first.",
  decided: "Those that were decided, the latest first.",
});
