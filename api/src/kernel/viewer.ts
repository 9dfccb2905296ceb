/** Whoever asks, as every rule sees them. A guest has no account and no office. */
export interface Viewer {
  accountId: string | null;
  /** The session or access token by which they came; null for guests. */
  sessionId: string | null;
  memberRole: "patient" | "carer" | "survivor" | null;
  /** Their own pseudonymous personas, by UUID: what was said behind one is theirs too. For no eyes but their own. */
  pseudonyms: readonly string[];
  /** Whether they mute or block anybody. */
  hasFolds: boolean;
  /** Until when they may not post, in milliseconds since 1970; null when nobody has limited it. */
  limitedUntil: number | null;
  /** Until when what a face of theirs writes is looked at first; in milliseconds, or null. */
  heldUntil: number | null;
  /** Until when they may not show pictures, and until when they may not post links; in milliseconds, or null. */
  noPicturesUntil: number | null;
  noLinksUntil: number | null;
  /** Until when their account is suspended, Infinity for a closed one; whoever it is asks as a guest meanwhile. */
  suspendedUntil: number | null;
  /** Whoever asks as a guest because their account is suspended: they read why, and nothing else of their own. */
  suspended: Pick<MemberViewer, "accountId" | "pseudonyms"> | null;
  /** Whether the moderators have told them something that they have not put away, or a post of theirs may be held. */
  hasNotices: boolean;
  isModerator: boolean;
  isAdministrator: boolean;
  /** False for a limited account and for an access token that may only read. */
  mayWrite: boolean;
  /** False when an access token without the scope "write" asks; commands then answer FORBIDDEN. */
  hasWriteScope: boolean;
  /** When the account was made, RFC 3339; nothing older is news to them. */
  since: string | null;
  /** When the session ends by itself, in milliseconds since 1970; null for guests and access tokens. */
  sessionEndsAt: number | null;
}

/** A member with an account, as commands need them. */
export interface MemberViewer extends Viewer {
  accountId: string;
}

export const guest: Viewer = {
  accountId: null,
  sessionId: null,
  memberRole: null,
  pseudonyms: [],
  hasFolds: false,
  limitedUntil: null,
  heldUntil: null,
  noPicturesUntil: null,
  noLinksUntil: null,
  suspendedUntil: null,
  suspended: null,
  hasNotices: false,
  isModerator: false,
  isAdministrator: false,
  mayWrite: false,
  hasWriteScope: true,
  since: null,
  sessionEndsAt: null,
};

/** Viewers of one class see the same, apart from fields that say "viewer" or are the author's own. */
export function viewerClass(viewer: Viewer): "guest" | "member" | "moderator" {
  if (viewer.accountId === null) return "guest";
  return viewer.isModerator || viewer.isAdministrator ? "moderator" : "member";
}
