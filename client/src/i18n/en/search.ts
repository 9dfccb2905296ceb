import { counted } from "../plural.ts";

/** Looking for what was written. */
export default {
  title: "Search",
  tabs: { label: "What to look for", search: "Search", waiting: "Waiting for an answer" },
  form: { label: "Words to look for", placeholder: "For example: stoma leak", submit: "Search" },
  filters: {
    title: "Narrow it down",
    board: { label: "Board", any: "All boards" },
    language: { label: "Language", any: "Any", en: "English", zh: "Chinese" },
    role: {
      label: "Written by",
      any: "Anybody",
      patient: "A patient",
      carer: "A carer",
      survivor: "A survivor",
      expert: "An expert",
      moderator: "A moderator",
    },
    replies: {
      label: "Replies",
      any: "With or without",
      answered: "Answered",
      unanswered: "Not answered yet",
      expert: "With an expert's answer",
    },
    days: {
      label: "When",
      any: "At any time",
      "7": "In the last week",
      "31": "In the last month",
      "366": "In the last year",
    },
  },
  hint: "Look for a word in English or Chinese, or for both at once. We keep no record of what you look for.",
  results: {
    label: "What was found",
    more: "More results",
    back: "Results before these",
    none: "Nothing was found that you can read. Try fewer words, or other ones.",
    noneNarrowed: "Nothing was found here. It may stand elsewhere.",
    everywhere: "Look everywhere",
    partial: "Nothing holds all of these words. These hold some of them.",
    reply: (number: number) => `Reply ${number}`,
    replies: (count: number) => (count === 0 ? "No reply yet" : counted(count, "reply", "replies")),
    fold: {
      MUTED: (name: string) => `You mute ${name}. Show what they wrote`,
      BLOCKED: (name: string) => `You block ${name}. Show what they wrote`,
      FOLDED: (_name: string) => "Folded for you, perhaps by chance. Show it",
    },
  },
  waiting: {
    lead: "These people asked, and nobody has answered yet. The newest come first.",
    none: "Everybody has had an answer.",
    more: "Waiting longer",
    back: "Asked more recently",
    since: (time: string) => `Waiting for ${time}`,
  },
  similar: {
    label: "Threads that may answer this",
    title: "Has this been answered already?",
  },
  synonyms: {
    title: "Words that mean the same",
    lead: "Whoever looks for one of these words finds the others too. Separate words by commas; English and Chinese stand together.",
    group: "Words",
    add: "New group",
    addDeed: "Add",
    save: "Save",
    remove: "Remove",
  },
};
