/** What the house says about words before they are published, and what it did about them. */
export default {
  first: {
    title: "Before it is published",
    refused: "It cannot be published like this",
    noNote: "Please read it once more.",
    confirm: "I have read this. Publish it as it is",
    goOn: "I have read this. Publish what I wrote",
    help: {
      title: "You are not alone with this.",
      text: "If you are in danger, please call your local emergency number now, or tell someone near you. You can publish what you wrote: it is not taken away, and the moderators will read it. Nothing is sent to anybody before that.",
      link: "Where there is help",
    },
  },
  told: {
    HOLD: "Your post waits for a moderator. Until then only you and the moderators see it, and you can still change it.",
    REPLACE: "Some words were replaced before your post was published.",
    ADD_WARNING: "Your post was given a content warning.",
    waiting: "See what waits",
  },
};
