import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { Enforcing } from "../subjects/subject.ts";
import { Post } from "./post.entity.ts";
import { Thread } from "./thread.entity.ts";

const lockThreadRow = statement<{ id: string }, object>(
  "lockThreadRow",
  `select from thread t where t.id = :id::uuid for no key update`,
);

const threadOfPost = statement<{ id: string }, { threadId: string }>(
  "threadOfPost",
  `select x.thread_id as "threadId" from post x where x.id = :id::uuid`,
);

/** A thread under its row lock, for the house itself: whoever asked for it was asked before whether they may. */
export async function lockThread({ em }: Pick<Enforcing, "em">, id: string): Promise<Thread | null> {
  await em.flush();
  await lockThreadRow(transactionReader(em), { id });
  return em.findOne(Thread, id, { refresh: true });
}

/** A post and its thread, under the thread's lock. */
export async function lockPost(
  unit: Pick<Enforcing, "em">,
  id: string,
): Promise<{ post: Post; thread: Thread } | null> {
  const [found] = await threadOfPost(transactionReader(unit.em), { id });
  const thread = found && (await lockThread(unit, found.threadId));
  if (!thread) return null;
  const post = await unit.em.findOneOrFail(Post, id, { refresh: true });
  return { post, thread };
}
