import type { EntityManager } from "@mikro-orm/postgresql";
import { readMentionedPersonas } from "../discussion/pseudonyms.queries.ts";
import { accountsByHandle } from "../identity/handles.ts";
import { mentionedHandles } from "../kernel/markdown.ts";
import type { StoredEvent } from "../platform/bus/bus.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { addNotifications, type Told } from "./addNotifications.ts";
import { mayBeTold } from "./mayBeTold.ts";
import { followersOf, publishedPost, reachableInThread, type PublishedPost } from "./postRecipients.queries.ts";
import { silencedReaders } from "./silenced.ts";
import type { Unit } from "./unit.ts";
import { speakersOf, type Speakers } from "./speakers.ts";

type PostKind = "reply" | "newThread" | "mention" | "quote";

/** Somebody whom a post concerns, and whose notification it will be. */
interface Concerned {
  ownerId: string;
  kind: PostKind;
}

/** Tells whom a new post concerns: those it names, whoever it quotes, and those who follow. Each hears of it once. */
export async function tellOfPost(unit: Unit, event: StoredEvent): Promise<void> {
  const { em, now } = unit;
  const reader = transactionReader(em);
  const [post] = await publishedPost(reader, { postId: String(event.data["postId"]) });
  if (!post) return;
  const speakers = await speakersOf(unit, post);
  const author = speakers.accountOf(post.personaId);
  const actorAccountId = speakers.isNamed(post.personaId) ? author : null;
  const concerned = await whomItConcerns(em, post, speakers, actorAccountId);
  if (author !== null) concerned.delete(author);
  if (concerned.size === 0) return;
  const { threadId, placeId, postId, personaId } = post;
  const people = await reachableInThread(reader, { accounts: [...concerned.keys()], threadId, actorAccountId });
  const silenced = await silencedReaders(unit, people, personaId);
  const told = people.flatMap((person): Told[] => {
    const { ownerId, kind } = concerned.get(person.accountId)!;
    if (silenced.has(person.accountId) || person.readUpTo >= post.number) return [];
    const may = mayBeTold(kind, person, speakers.partOf(person.accountId, post));
    return may ? [{ ownerId, accountId: person.accountId, kind, ...may, ...subjectOf(kind, post) }] : [];
  });
  await addNotifications(em, told, { event, threadId, placeId, postId, personaId, now });
}

/** By account, the most particular of the reasons for which a post concerns them. */
async function whomItConcerns(
  em: EntityManager,
  post: PublishedPost,
  speakers: Speakers,
  actorAccountId: string | null,
): Promise<Map<string, Concerned>> {
  const isOpening = post.number === 1;
  const kind = isOpening ? "newThread" : "reply";
  const concerned = new Map<string, Concerned>();
  if (!isOpening) for (const [accountId, ownerId] of speakers.owners) concerned.set(accountId, { ownerId, kind });
  const followed = isOpening ? [post.placeId, ...(actorAccountId ? [actorAccountId] : [])] : [post.threadId];
  const reader = transactionReader(em);
  for (const { accountId } of await followersOf(reader, { subjectIds: followed }))
    concerned.set(accountId, { ownerId: accountId, kind });
  const quoted = post.quotedPersonaId && speakers.accountOf(post.quotedPersonaId);
  if (quoted) concerned.set(quoted, { ownerId: speakers.ownerThrough(post.quotedPersonaId!), kind: "quote" });
  for (const personaId of await readMentionedPersonas(reader, post.threadId, post.body)) {
    const accountId = speakers.accountOf(personaId);
    if (accountId !== null) concerned.set(accountId, { ownerId: personaId, kind: "mention" });
  }
  for (const accountId of await accountsByHandle(em, mentionedHandles(post.body)))
    concerned.set(accountId, { ownerId: accountId, kind: "mention" });
  return concerned;
}

function subjectOf(kind: PostKind, post: PublishedPost): Pick<Told, "subjectKind" | "subjectId" | "groupKey"> {
  const isThread = kind === "reply" || kind === "newThread";
  const subjectId = isThread ? post.threadId : post.postId;
  return { subjectKind: isThread ? "thread" : "post", subjectId, groupKey: `${kind}:${subjectId}` };
}
