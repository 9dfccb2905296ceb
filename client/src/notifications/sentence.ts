import type { NotificationRowFragment } from "@tongxing/schema/generated/graphql.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import type { Rooms } from "../i18n/rooms.ts";
import { postPath, threadPath } from "../discussion/addresses.ts";

type Words = Rooms["notifications"];
type Localized = (text: { en: string; zh: string }) => string;

/** How its reader wants it told. */
interface Telling {
  nameOf: (face: NamedFace) => string;
  /** What stands in place of the thread's title, when its reader hides what that warns of. */
  covered: string | undefined;
  hidesCounts: boolean;
}

/** What a notification says, in one sentence. */
export function sentenceOf(
  words: Words,
  local: Localized,
  told: NotificationRowFragment,
  { covered, hidesCounts, nameOf }: Telling,
): string {
  const ofThread = told.thread?.title ?? words.gone;
  const title = told.subject && "slug" in told.subject ? local(told.subject.name) : (covered ?? ofThread);
  if (told.kind === "MEMBERSHIP_DECIDED") return told.isApproved ? words.letIn(title) : words.declined(title);
  if (told.measureKind) return words.notices[told.measureKind];
  if (told.kind === "APPEAL_DECIDED") return told.isApproved ? words.overturned : words.stands;
  if (told.kind === "REPORT_DECIDED") {
    if (told.isApproved) return words.upheld;
    return told.subject && "wasOverturned" in told.subject && told.subject.wasOverturned
      ? words.lookedAgain
      : words.notUpheld;
  }
  const actors = told.actors.map(nameOf);
  const isWork = told.kind === "MEMBERSHIP_REQUESTED";
  const count =
    hidesCounts && !isWork ? Math.min(told.count, told.kind === "REACTION" ? actors.length : 1) : told.count;
  return words.tell[told.kind](actors, count, title);
}

/** Where it leads: to the first new post, to the board, or to what the moderators said. */
export function addressOf({ kind, measureKind, subject, thread, post }: NotificationRowFragment): string {
  if (kind === "MODERATION_NOTICE") return measureKind === "UNMASKED" ? "/me#notices" : "/me/decisions";
  if (kind === "REPORT_DECIDED") return "/me/reports";
  if (kind === "MODERATOR_MESSAGE") return "/me/messages";
  if (kind === "CRISIS_CALLED") return "/moderation/crisis";
  if (kind === "APPEAL_DECIDED")
    return subject && "party" in subject && subject.party === "REPORTER" ? "/me/reports" : "/me/decisions";
  if (subject && "slug" in subject) return `/boards/${encodeURIComponent(subject.slug)}`;
  if (!thread) return "/notifications";
  return post ? postPath(thread, post.number) : threadPath(thread);
}
