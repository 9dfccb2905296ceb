/** The first page: what is new for a member; what this place is for a guest. */
export default {
  newTitle: "New for you",
  nothingNew: "Nothing new. You have read everything, and that is a good place to rest.",
  more: "More",
  toStart: "To the first",
  boards: "Boards",

  guest: {
    title: "Nobody has to walk this road alone",
    lead: "Tongxing means walking together. It is a place for people with rectal cancer, for those who love them, and for those who have come through: to read, to ask, and to be heard.",
    join: "Join",
    signIn: "Sign in",
    questionsTitle: "Two questions that almost everybody brings",
    questions: [
      {
        ask: "Can my anus be kept?",
        say: "It is not a small question, and it is not a shameful one. Only your own team can answer it for your body. Here are people who had to ask it too, and who tell how they asked, and what came after.",
      },
      {
        ask: "Will I need a stoma?",
        say: "Some here live with one for some months, some for good, some without. They cook, work, travel and love. You can read how, and ask what you would not ask at a bedside.",
      },
    ],
    answer: "With the anus kept or with a stoma: it is not the end of a life.",
    openTitle: (board: string) => `Open to everybody: ${board}`,
    openAll: "Read all of it",
    boardsTitle: "What members talk about",
    boardsText:
      "Most boards are for members only, so that people can speak freely. Joining needs a name that you choose, an e-mail address, and two minutes.",
    howTitle: "How it is kept",
    how: [
      "Experience, not medical advice. What to do in your case is for your team.",
      "Moderators read along. Nobody sells anything here.",
      "Your name here is yours to choose; who you are stays yours to tell.",
    ],
    rules: "The house rules",
  },
};
