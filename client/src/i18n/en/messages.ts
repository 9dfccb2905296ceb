/** What moderators and a member write to one another when somebody is worried about them. */
export default {
  title: "Messages from moderators",
  lead: "A moderator has written to you, and not a machine. You can answer here at any time; only moderators read it.",
  empty: "No moderator has written to you.",
  about: "About what you wrote in ",
  aboutProfile: "About your profile",
  as: (name: string) => `as “${name}”. The moderators do not see who you are.`,
  you: "You",
  moderator: (name: string) => `${name}, moderator`,
  answer: "Your answer",
  answerHint: "A word is enough. You can also come back later.",
  send: "Send",
  sent: "Sent. A moderator will read it.",
  unwatched: "Nobody watches here around the clock. If you might act on your thoughts, please call now.",
  emergency: "Emergency numbers and when to call",
  seen: "I have read this",
};
