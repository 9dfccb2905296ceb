import type { StoredEvent } from "../platform/bus/bus.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { accountsBehind } from "../identity/personas/vault.ts";
import { addNotifications } from "./addNotifications.ts";
import { mayBeTold } from "./mayBeTold.ts";
import { publishedPost, reachableInThread } from "./postRecipients.queries.ts";
import { silencedReaders } from "./silenced.ts";
import type { Unit } from "./unit.ts";

/** Whoever is told of a reaction wrote there. That the thread is theirs, too, would change nothing for a reaction. */
const asAuthor = { isOwnThread: false, hasReplied: true };

/** Tells an author that somebody reacted to what they wrote; reactions to one post are bundled. */
export async function tellOfReaction(unit: Unit, event: StoredEvent): Promise<void> {
  const { em, now } = unit;
  const reader = transactionReader(em);
  const personaId = String(event.data["personaId"]);
  const [post] = await publishedPost(reader, { postId: String(event.data["postId"]) });
  if (!post) return;
  const { threadId, placeId, postId } = post;
  const behind = await accountsBehind(unit, [post.personaId, personaId], "notification", threadId);
  const accountId = behind.get(post.personaId);
  if (accountId === undefined || accountId === behind.get(personaId)) return;
  const [person] = await reachableInThread(reader, { accounts: [accountId], threadId, actorAccountId: null });
  if (!person || (await silencedReaders(unit, [person], personaId)).has(accountId)) return;
  const may = mayBeTold("reaction", person, asAuthor);
  if (!may) return;
  const subject = { subjectKind: "post", subjectId: postId, groupKey: `reaction:${postId}` } as const;
  const told = {
    ownerId: post.isNamed ? accountId : post.personaId,
    accountId,
    kind: "reaction",
    ...may,
    ...subject,
  } as const;
  await addNotifications(em, [told], { event, threadId, placeId, postId, personaId, now });
}
