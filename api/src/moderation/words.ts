import { registerWords } from "../platform/graphql/registerWords.ts";

export type UnmaskStateWord = "requested" | "approved" | "denied" | "executed" | "expired";

export const UnmaskState = registerWords<UnmaskStateWord>(
  "UnmaskState",
  "How a request to see who a pseudonym is stands.",
  {
    requested: "It waits for a second moderator.",
    approved: "Whoever asked may see the account, once.",
    denied: "A second moderator has refused.",
    executed: "Whoever asked has seen the account.",
    expired: "Nobody decided in time, or it was not used.",
  },
);
