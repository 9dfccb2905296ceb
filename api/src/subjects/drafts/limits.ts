/** How many drafts an account can have. */
export const mostDrafts = 100;
/** A draft that nobody touches is deleted after so many days. */
export const draftDays = 180;
