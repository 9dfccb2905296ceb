/** The longest text that a post or a draft may have, in characters. */
export const bodyMaxLength = 20_000;
/** The longest title, in characters. */
export const titleMaxLength = 160;
