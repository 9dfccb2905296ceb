import { uuidOf } from "../kernel/ids.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { advanceBaseline, readUpTo } from "./readState.ts";
import { placeOfVisibleThread } from "./visibleThread.ts";
import { tellOfReading } from "./whenRead.ts";

export interface MarkThreadRead {
  threadId: string;
  upToNumber: number;
}

/** Says how far the member has read a thread; never moves backwards, nor beyond its latest post. UserErrors: NOT_FOUND. */
export async function markThreadRead(context: CommandContext, input: MarkThreadRead): Promise<Outcome<{ id: string }>> {
  const { em, viewer, now } = context;
  const id = uuidOf("Thread", input.threadId);
  const placeId = id && (await placeOfVisibleThread(context, id));
  if (!placeId) return notFound(["threadId"]);
  const reading = { accountId: viewer.accountId, placeId, since: viewer.since, now };
  await readUpTo(em, reading, id, input.upToNumber);
  await advanceBaseline(em, reading);
  await tellOfReading(context, { threadId: id, upToNumber: input.upToNumber });
  return done({ id });
}
