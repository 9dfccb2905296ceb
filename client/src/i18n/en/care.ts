/** Reading with care: what a text warns of, and what is said to it without writing. */
export default {
  kinds: {
    STOMA_PHOTO: "picture of a stoma",
    BLOOD: "blood",
    DEATH: "death",
    SELF_HARM: "self-harm",
    SEXUAL_FUNCTION: "sexual function",
    RECURRENCE: "recurrence",
    OTHER: "something else",
  },
  and: ", ",
  warns: (what: string) => `Warns of: ${what}`,
  veil: {
    covered: (what: string) => `This text warns of: ${what}`,
    open: "Show the text",
    cover: "Cover it again",
    hidden: (what: string) => `Hidden for you (${what}). Show it`,
    hiddenThread: (what: string) => `A thread hidden for you (${what}). Show its title`,
    quoted: (what: string) => `The quoted text warns of: ${what}. Show it`,
  },
  reactions: {
    label: "Say something without writing: only the author sees who",
    kinds: { HERE: "I’m here", ME_TOO: "Me too", THANK_YOU: "Thank you", HELPED: "This helped" },
    said: (what: string, count: number) => `${what} ${count}`,
    who: "Who reacted",
    onlyYou: "Only you see who it was.",
    nobody: "Nobody has reacted yet.",
    failed: "Who reacted could not be loaded.",
    more: "There are more than these.",
    told: "Said. Only the author sees from whom, by the name that you have in this thread.",
  },
};
