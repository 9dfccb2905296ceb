import type { Viewer } from "../kernel/viewer.ts";
import {
  askingOwner,
  isOwnPersonaSql,
  ownerParameters,
  type OwnerParameters,
  type OwnerSql,
} from "../identity/personas/vault.ts";

/** The viewer inside a statement: its parameters, or the columns of a list of viewers. */
export interface ViewerSql extends OwnerSql {
  role: string;
  isStaff: string;
  /** The state of their membership in the place, where the statement has joined it; it is looked up otherwise. */
  membership?: string;
}

/** The viewer as a statement's parameters; give them with `viewerParameters`. */
export const askingViewer: ViewerSql = {
  ...askingOwner,
  role: ":viewerRole::text",
  isStaff: ":viewerIsStaff::boolean",
};

/** The same in a statement that has `joinViewerMembership` once a place, rather than a look-up for every row. */
export const joinedViewer: ViewerSql = { ...askingViewer, membership: "vm.state" };

/** SQL join of the viewer's membership in a place, for `joinedViewer`. */
export const joinViewerMembership = (place: string): string =>
  `left join membership vm on vm.account_id = ${askingViewer.account} and vm.place_id = ${place}.id`;

export interface ViewerParameters extends OwnerParameters {
  viewerRole: string | null;
  viewerIsStaff: boolean;
}

/** The values for `askingViewer`. */
export function viewerParameters(viewer: Viewer): ViewerParameters {
  return {
    ...ownerParameters(viewer),
    viewerRole: viewer.memberRole,
    viewerIsStaff: viewer.isModerator || viewer.isAdministrator,
  };
}

/** SQL for the viewer's membership state in a place, or null. */
export function membershipState(place: string, viewer: ViewerSql = askingViewer): string {
  return (
    viewer.membership ??
    `(select m.state from membership m where m.account_id = ${viewer.account} and m.place_id = ${place}.id)`
  );
}

/**
 * Who may read what is said in a place: everybody where it is public; a member where it is for members, or restricted
 * and open to their role; whoever was let in; and the staff. Somebody removed from a place reads it as a guest does.
 */
export function readablePlace(place: string, viewer: ViewerSql = askingViewer): string {
  const state = membershipState(place, viewer);
  return `(${place}.visibility = 'public' or (${viewer.account} is not null and (
    ${viewer.isStaff}
    or ((${place}.visibility = 'members' or (${place}.visibility = 'restricted' and ${viewer.role} = any(${place}.open_to_roles)))
      and ${state} is distinct from 'removed')
    or ${state} in ('active', 'muted'))))`;
}

/** Who may know that a place exists: everybody, unless it is private. */
export function knownPlace(place: string, viewer: ViewerSql = askingViewer): string {
  return `(${place}.visibility <> 'private' or ${readablePlace(place, viewer)})`;
}

/** Threads that stand open to whoever may read their place: not held back, and not taken away. */
export const standingThread = (thread: string): string => `${thread}.state in ('published', 'locked', 'archived')`;

/** SQL: what can be done with a thread now: a lock whose time is over closes nothing (see `Thread.stateAt`). */
export const threadStateNow = (thread: string): string =>
  `case when ${thread}.state = 'locked' and ${thread}.locked_until <= now() then 'published' else ${thread}.state end`;

/** Threads that were never shown to others: they wait for a moderator, or were kept back. */
const unshownThread = (thread: string): string =>
  `(${thread}.state = 'held' or (${thread}.state = 'removed' and ${thread}.last_post_number = 0))`;

/** Of the threads in a readable place: the standing ones, and one's own that was never shown; the staff see all. */
export function seenThread(thread: string, viewer: ViewerSql = askingViewer): string {
  return `(${standingThread(thread)} or ${viewer.isStaff} or (${unshownThread(thread)} and
    (select ${isOwnPersonaSql("began", viewer)} from persona began where began.id = ${thread}.persona_id)))`;
}

/** Threads that the viewer may see: in a place that they may read, and standing. */
export function visibleThread(thread: string, place: string, viewer: ViewerSql = askingViewer): string {
  return `(${readablePlace(place, viewer)} and ${seenThread(thread, viewer)})`;
}
