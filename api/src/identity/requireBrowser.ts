import type { MemberViewer, Viewer } from "../kernel/viewer.ts";
import { fault, signInFirst } from "../platform/graphql/errors.ts";

/**
 * A member who signed in themself. What decides who may enter the account is not for an access token, or a stolen one
 * could make itself at home. @throws UNAUTHENTICATED, FORBIDDEN
 */
export function requireBrowser(viewer: Viewer): MemberViewer {
  if (viewer.accountId === null) throw signInFirst();
  if (viewer.sessionEndsAt === null) throw fault("FORBIDDEN", "This is not for access tokens: sign in.");
  return viewer as MemberViewer;
}
