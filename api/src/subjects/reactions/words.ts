import { registerWords } from "../../platform/graphql/registerWords.ts";

export const reactionKinds = ["here", "meToo", "thankYou", "helped"] as const;
export type ReactionKindWord = (typeof reactionKinds)[number];

export const ReactionKind = registerWords<ReactionKindWord>(
  "ReactionKind",
  "What somebody says to a text without writing. There is nothing else, and nothing that speaks against it.",
  {
    here: "I'm here.",
    meToo: "Me too.",
    thankYou: "Thank you.",
    helped: "This helped.",
  },
);
