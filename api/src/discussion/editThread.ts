import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { screenTexts } from "../subjects/screening/screenTexts.ts";
import { accountForScreening, type Term } from "../subjects/screening/watchList.ts";
import { refuseOnHold, refuseWaiting } from "./hold.ts";
import { refusePersonalData } from "../kernel/personalData.ts";
import { refuseRestricted } from "./restrictions.ts";
import { Post } from "./post.entity.ts";
import { waysOutIn, withImposed } from "./screenWriting.ts";
import { refuseTitle } from "./text.ts";
import type { Thread } from "./thread.entity.ts";
import { threadPolicy } from "./thread.policy.ts";
import { lockVisibleThread, type LockedThread } from "./visibleThread.ts";

export interface EditThread {
  threadId: string;
  title: string;
  expectedVersion: number;
  personalDataConfirmed?: boolean | null;
  acceptedWarnings?: string[] | null;
}

/**
 * Gives a thread another title. UserErrors: TITLE_REQUIRED, TITLE_TOO_LONG, NOT_FOUND, STALE_VERSION (with the current
 * thread), RULES_CHANGED, LINKS_RESTRICTED, PERSONAL_DATA_FOUND, those of `screenTexts`, for one's own ON_HOLD, MUST_WAIT and TOO_MANY_LINKS, and whatever
 * the thread's policy refuses.
 */
export async function editThread(context: CommandContext, input: EditThread): Promise<Outcome<Thread>> {
  const wrong = refuseTitle(input.title);
  if (wrong) return refused(wrong, ["title"]);
  const threadId = uuidOf("Thread", input.threadId);
  const locked = threadId && (await lockVisibleThread(context, threadId));
  if (!locked) return notFound(["threadId"]);
  const { thread } = locked;
  const { isOwnThread } = locked.facts;
  const refusal =
    threadPolicy.editTitle(context.viewer, locked.facts) ??
    (isOwnThread && thread.state !== "held" ? await refuseOnHold(context, thread.personaId) : null) ??
    (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, ["threadId"]);
  if (thread.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], thread);
  const shown = { bodyHtml: input.title };
  const restricted = refuseRestricted<Thread>(context.viewer, shown, context.now, { bodyHtml: thread.title });
  return restricted ?? retitle(context, locked, input);
}

/** Looks through the title as through every text. Whoever looks after the house gives others' a better one at once. */
async function retitle(
  context: CommandContext,
  { thread, facts }: LockedThread,
  input: EditThread,
): Promise<Outcome<Thread>> {
  const texts = [{ text: input.title, path: ["title"] }];
  const personal = refusePersonalData<Thread>(texts, input.personalDataConfirmed, [thread.title]);
  const given = { texts, published: [thread.title], accepted: input.acceptedWarnings };
  const screened = await screenTexts(context, given);
  const userErrors = [...(personal?.userErrors ?? []), ...(screened.userErrors ?? [])];
  if (screened.userErrors || userErrors.length > 0) return { userErrors };
  const { waits, terms, texts: titles } = screened.value;
  const writing = { waits, ...waysOutIn(context.house, titles, [thread.title]) };
  const { personaId, placeId, state } = thread;
  const change = { personaId, placeId, writing, isRead: state !== "held", path: ["title"] };
  const refusal = facts.isOwnThread ? await refuseWaiting<Thread>(context, change) : null;
  if (refusal) return refusal;
  thread.retitle(titles[0]!.trim());
  await warnAsTitled(context, thread, terms);
  const subject = { kind: "thread", uuid: thread.id } as const;
  await accountForScreening(context, { subject, terms, holdCauses: [] });
  return done(thread);
}

/** A thread warns of what its opening post warns of, so what its title calls for is put there. */
async function warnAsTitled({ em }: CommandContext, thread: Thread, terms: readonly Term[]): Promise<void> {
  const opening = await em.findOne(Post, { threadId: thread.id, number: 1 });
  const warningKinds = opening && withImposed(opening.warningKinds, terms);
  if (warningKinds && warningKinds.length > opening.warningKinds.length)
    thread.warnOfPost(opening, { warningKinds, warningNote: opening.warningNote });
  await em.flush();
}
