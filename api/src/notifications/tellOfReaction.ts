import type { StoredEvent } from "../platform/bus/bus.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { accountsBehind } from "../identity/personas/vault.ts";
import { addNotifications } from "./addNotifications.ts";
import { mayBeTold } from "./mayBeTold.ts";
import { publishedPost, reachableInThread } from "./postRecipients.queries.ts";
import { silencedReaders } from "./silenced.ts";
import type { Unit } from "./unit.ts";
import { speakersOf } from "./speakers.ts";

/** Tells an author that somebody reacted to what they wrote; reactions to one post are bundled. */
export async function tellOfReaction(unit: Unit, event: StoredEvent): Promise<void> {
  const { em, now } = unit;
  const reader = transactionReader(em);
  const personaId = String(event.data["personaId"]);
  const [post] = await publishedPost(reader, { postId: String(event.data["postId"]) });
  if (!post) return;
  const { threadId, placeId, postId } = post;
  const speakers = await speakersOf(unit, post);
  const accountId = speakers.accountOf(post.personaId);
  const actor = (await accountsBehind(unit, [personaId], "notification")).get(personaId);
  if (accountId === null || accountId === actor) return;
  const [person] = await reachableInThread(reader, { accounts: [accountId], threadId, actorAccountId: null });
  if (!person || (await silencedReaders(unit, [person], personaId)).has(accountId)) return;
  const may = mayBeTold("reaction", person, speakers.partOf(accountId, post));
  if (!may) return;
  const subject = { subjectKind: "post", subjectId: postId, groupKey: `reaction:${postId}` } as const;
  const told = {
    ownerId: speakers.ownerThrough(post.personaId),
    accountId,
    kind: "reaction",
    ...may,
    ...subject,
  } as const;
  await addNotifications(em, [told], { event, threadId, placeId, postId, personaId, now });
}
