import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refuseUnaccepted } from "../identity/rules.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { refuseOnHold } from "./hold.ts";
import { refusePersonalData } from "../kernel/personalData.ts";
import { refuseRestricted } from "./restrictions.ts";
import { refuseTitle } from "./text.ts";
import type { Thread } from "./thread.entity.ts";
import { threadPolicy } from "./thread.policy.ts";
import { lockVisibleThread } from "./visibleThread.ts";

export interface EditThread {
  threadId: string;
  title: string;
  expectedVersion: number;
  personalDataConfirmed?: boolean | null;
}

/**
 * Gives a thread another title. UserErrors: TITLE_REQUIRED, TITLE_TOO_LONG, NOT_FOUND, STALE_VERSION (with the current
 * thread), ON_HOLD for one's own, RULES_CHANGED, LINKS_RESTRICTED, PERSONAL_DATA_FOUND, and whatever the thread's policy refuses.
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
    (isOwnThread ? await refuseOnHold(context, thread.personaId) : null) ??
    (await refuseUnaccepted(context));
  if (refusal) return refused(refusal, ["threadId"]);
  if (thread.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], thread);
  const shown = { bodyHtml: input.title };
  const restricted = refuseRestricted<Thread>(context.viewer, shown, context.now, { bodyHtml: thread.title });
  if (restricted) return restricted;
  const given = [{ text: input.title, path: ["title"] }];
  const personal = refusePersonalData<Thread>(given, input.personalDataConfirmed, [thread.title]);
  if (personal) return personal;
  thread.retitle(input.title.trim());
  return done(thread);
}
