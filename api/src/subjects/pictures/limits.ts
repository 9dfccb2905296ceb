/** How many pictures stand beside one text at most. */
export const mostPictures = 4;
/** The largest file that is taken, in bytes. */
export const pictureMaxBytes = 15 * 1024 * 1024;
/** The largest picture that is opened, in pixels: 8192 × 6144 is what a phone's full mode makes. */
export const pictureMaxPixels = 51_000_000;
/** The longest description of a picture, in characters. */
export const altTextMaxLength = 500;
/** An upload that nobody has used is deleted after so many days. */
export const uploadDays = 7;
/** How many unused uploads a member can have. */
export const mostUploads = 20;
/** The widths that are made, in pixels. A smaller picture is not enlarged. */
export const widths: readonly number[] = [320, 800, 1600];

/**
 * A picture that was reported stays for the moderators for so long when it is taken away: a decision about it can be
 * appealed for six months.
 */
export const frozenDays = 365;
