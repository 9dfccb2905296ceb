import { counted } from "../plural.ts";

/** Writing: the composer, pictures, who one writes as. */
export default {
  personal: {
    title: "Is this meant for everybody who reads here?",
    kinds: {
      identityCard: "Looks like an identity card number:",
      phone: "Looks like a phone number:",
      medicalRecord: "Looks like a medical record number:",
      email: "Looks like an e-mail address:",
    },
    advice: "With it, others may find out who you are, or who somebody else is. You can change the text above.",
    confirm: "Publish it all the same",
  },
  write: {
    addPictures: "Add pictures",
    reply: "Reply",
    placeholder: "Share what you went through. You need not advise.",
    send: "Reply",
    sending: "Sending…",
    markdown: "A blank line begins a new paragraph. **bold**, *italic*, - list, > quotation, @name.",
    preview: "Preview",
    closePreview: "Close preview",
    previewEmpty: "There is nothing to preview yet.",
    previewFailed: "The preview could not be made. Your text is untouched.",
    left: (count: number) =>
      count < 0
        ? `${counted(-count, "character", "characters")} too many`
        : `${counted(count, "character", "characters")} left`,
    quoting: (name: string, number: number) => `You quote ${name}, #${number}`,
    quoteRemove: "Remove quote",
    unsent: "Your unsent text is still here.",
    discard: "Discard",
    offline: "You are offline. Your text is kept on this device; send it again when you are back.",
    signedOut: "You have been signed out. Your text is kept on this device.",
    signIn: "Sign in and come back",
  },
  warnings: {
    summary: "Content warning: ",
    none: "none",
    hint: "Readers choose for themselves whether such texts are shown to them at once, covered, or hidden. Nobody minds one warning too many.",
    hintThread: "The title is shown in lists beside the warning: please leave the hard part to the text.",
    legend: "It warns of",
    note: "Of what, in a few words?",
    suggested: (what: string) => `Your text may call for a warning: ${what}. It lets readers choose.`,
    suggestedByPicture: (what: string) =>
      `You have blurred a picture. If it is a ${what}, a warning lets readers choose before they come to it.`,
    add: "Add the warning",
    dismiss: "Not needed",
  },
  manage: {
    title: "Title",
    saveTitle: "Save title",
    lock: "Close to replies",
    unlock: "Open to replies",
    pin: "Keep on top",
    unpin: "Do not keep on top",
  },
  anonymity: {
    choice: "Post anonymously",
    meaning:
      "A made-up name stands in place of yours, in this thread only. Members cannot see who you are. No moderator can alone; only two together, for a reason that is written down, and you are told.",
    asBefore: (name: string) =>
      `In this thread you are “${name}”. Members cannot see who that is, nor can any moderator alone.`,
    bothFaces: "You have written here under your name as well: whoever compares the two might guess.",
  },
  mention: {
    label: "Members to mention",
    found: (count: number) =>
      count ? `${counted(count, "member", "members")}. Arrow keys choose, Enter takes.` : "No member found",
  },
};
