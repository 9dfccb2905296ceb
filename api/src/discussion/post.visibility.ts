import { isOwnPersonaSql } from "../identity/personas/vault.ts";
import { askingViewer, type ViewerSql } from "./place.visibility.ts";

/** SQL: whether the viewer wrote this post. A statement that has joined its persona asks that one instead. */
const wroteIt = (post: string, viewer: ViewerSql): string =>
  `exists (select from persona own where own.id = ${post}.persona_id and ${isOwnPersonaSql("own", viewer)})`;

/** Of a visible thread's posts, the viewer sees each one's number and state, unless it is held or was never shown. */
export function seenPost(post: string, viewer: ViewerSql = askingViewer): string {
  return `((${post}.number is not null and ${post}.state <> 'held') or ${viewer.isStaff} or ${wroteIt(post, viewer)})`;
}

/**
 * What a seen post says may be read while it stands. What the moderators hid or hold back, they and its author read;
 * what its author took back, nobody.
 */
export function readableText(post: string, viewer: ViewerSql = askingViewer, isOwn = wroteIt(post, viewer)): string {
  return `(${post}.state = 'published'
    or (${post}.state in ('hidden', 'removed', 'held') and (${viewer.isStaff} or ${isOwn})))`;
}

/** The Markdown source of a readable text is for its author and the staff. */
export function readableSource(post: string, viewer: ViewerSql = askingViewer, isOwn = wroteIt(post, viewer)): string {
  return `(${readableText(post, viewer, isOwn)} and (${viewer.isStaff} or ${isOwn}))`;
}
