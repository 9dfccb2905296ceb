import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { isStaff, type PlaceFacts } from "../discussion/thread.policy.ts";

type Rule = (viewer: Viewer, facts: PlaceFacts & { isReadable: boolean }) => UserErrorCode | null;

/** Asking is for members who can't read a restricted board yet. */
const requestMembership: Rule = (viewer, { placeVisibility, viewerMembership, isReadable }) => {
  if (viewer.accountId === null || !viewer.mayWrite) return "NOT_ALLOWED";
  if (viewerMembership === "requested") return "ALREADY_REQUESTED";
  if (viewerMembership === "removed") return "NOT_ALLOWED";
  if (isReadable) return "ALREADY_MEMBER";
  return placeVisibility === "restricted" ? null : "NOT_ALLOWED";
};

/** One's own request, and one's own membership while it is not a sanction. Leaving is never shut off. */
const cancelMembership: Rule = (viewer, { viewerMembership }) => {
  if (viewer.accountId === null || !viewer.hasWriteScope) return "NOT_ALLOWED";
  return viewerMembership === "requested" || viewerMembership === "active" ? null : "NOT_ALLOWED";
};

/** The staff decide on every board alike. */
const decideMembership = (viewer: Viewer): UserErrorCode | null =>
  isStaff(viewer) && viewer.mayWrite ? null : "NOT_ALLOWED";
const edit = (viewer: Viewer): UserErrorCode | null =>
  viewer.isAdministrator && viewer.mayWrite ? null : "NOT_ALLOWED";

/** Who may do what with a board that they may know of. */
export const boardPolicy = { requestMembership, cancelMembership, decideMembership, edit } as const;
