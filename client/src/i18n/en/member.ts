/** A member as others see them. */
export default {
  joined: (day: string) => `Here since ${day}`,
  about: "About",
  aboutNothing: "Nothing is said here, or not to you. That is fine.",
  isYou: "This is you, as others see you.",
  edit: "Edit",
  mute: "Mute",
  unmute: "Show their posts again",
  isMuted: "You mute this member: what they write under their name is folded for you. They do not know.",
  report: "Report",
  reported: "You have reported this profile",
  offices: "Office",
  office: {
    MODERATOR: "Looks after the boards: can pin and close threads, and decides who joins a closed board.",
    EXPERT: "A professional whose licence was checked by the house. Answers are no treatment.",
    ADMINISTRATOR: "Arranges the boards and gives people their offices.",
  },
};
