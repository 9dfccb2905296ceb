/** Beginning a thread. */
export default {
  title: "Start a thread",
  in: (board: string) => `in ${board}`,
  titleLabel: "Title",
  titleHint: "What is it about, in one line?",
  bodyLabel: "Your text",
  placeholder: "Tell what happened, or ask what you want to know.",
  send: "Publish",
  advice: "Please leave out other people’s names, and numbers of documents or phones.",
  named: "Your name stands beside your post. ",
};
