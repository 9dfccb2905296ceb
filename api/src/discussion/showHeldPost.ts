import { Persona } from "../identity/personas/persona.entity.ts";
import type { Enforcing } from "../subjects/subject.ts";
import type { Post } from "./post.entity.ts";
import { ownPostPublished } from "./readState.ts";
import type { Thread } from "./thread.entity.ts";

/**
 * Shows a held post to everybody, as the thread's latest; one that opens a thread shows that, too. Call it under the
 * thread's lock.
 */
export async function showHeldPost({ em, now }: Enforcing, post: Post, thread: Thread): Promise<void> {
  const previousActivity = thread.state === "held" ? null : thread.lastActivityAt;
  thread.releasePost(post, now);
  await em.flush();
  const { accountId } = await em.findOneOrFail(Persona, post.personaId);
  const read = { threadId: thread.id, placeId: thread.placeId, number: post.number!, previousActivity, now };
  if (accountId) await ownPostPublished(em, { ...read, accountId });
}
