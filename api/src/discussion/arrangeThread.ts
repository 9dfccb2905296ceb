import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import type { Thread } from "./thread.entity.ts";
import { threadPolicy } from "./thread.policy.ts";
import { lockVisibleThread } from "./visibleThread.ts";

export interface ArrangeThread {
  threadId: string;
}

type Arrangement = (context: CommandContext, input: ArrangeThread) => Promise<Outcome<Thread>>;

/** What the staff do with a thread as a whole. Done twice, it is done once. UserErrors: NOT_FOUND and the policy's. */
function arrangement(rule: "lock" | "pin", arrange: (thread: Thread) => void): Arrangement {
  return async (context, input) => {
    const threadId = uuidOf("Thread", input.threadId);
    const locked = threadId && (await lockVisibleThread(context, threadId));
    if (!locked) return notFound(["threadId"]);
    const refusal = threadPolicy[rule](context.viewer, locked.facts);
    if (refusal) return refused(refusal, ["threadId"]);
    arrange(locked.thread);
    return done(locked.thread);
  };
}

/** Closes a thread for replies. */
export const lockThread = arrangement("lock", (thread) => thread.lock());

/** Opens it again. */
export const unlockThread = arrangement("lock", (thread) => thread.unlock());

/** Keeps a thread on top of its board. */
export const pinThread = arrangement("pin", (thread) => thread.pin(true));

/** Lets it sink again. */
export const unpinThread = arrangement("pin", (thread) => thread.pin(false));
