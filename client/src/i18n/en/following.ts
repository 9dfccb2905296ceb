/** How much one hears of something. */
export default {
  label: "Tell me about:",
  levels: {
    WATCHING: "Everything, at once",
    FOLLOWING: "Everything",
    NORMAL: "Only what speaks to me",
    MUTED: "Nothing",
  },
  save: "Save",
  saved: "Saved.",
};
