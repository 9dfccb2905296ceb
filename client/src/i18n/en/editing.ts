/** Changing what one wrote, and what was changed. */
export default {
  edit: {
    label: "Your post",
    save: "Save",
    saving: "Saving…",
    cancel: "Cancel",
    failed: "Your text could not be loaded.",
    retry: "Try again",
    staleTitle: "This post was changed in the meantime",
    stale: "This is what stands there now. Your text is below, untouched: take over what you need and save again.",
  },
  history: {
    title: "What changed",
    loading: "Loading",
    failed: "The earlier versions could not be loaded.",
    first: "As first written",
    version: (number: number) => `Version ${number}`,
    same: "Only the form changed, not the words.",
    gone: "removed:",
    added: "added:",
    endOfMark: "end of mark",
  },
};
