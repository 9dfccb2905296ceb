/**
 * A face is new for so many days after it came, and until so many of its posts are published: whichever takes longer.
 * Asking is never limited by it; what leads out of the house is.
 */
export const newFaceDays = 3;
export const newFacePosts = 5;
/** So many addresses of pages elsewhere a text of a new face may hold. They wait for a moderator. */
export const newFaceMostLinks = 2;
