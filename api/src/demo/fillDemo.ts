import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";
import { guest } from "../kernel/viewer.ts";
import { Board } from "../boards/board.entity.ts";
import { Place } from "../discussion/place.entity.ts";
import type { Post } from "../discussion/post.entity.ts";
import { renderText } from "../discussion/text.ts";
import { Thread } from "../discussion/thread.entity.ts";
import { Account } from "../identity/account.entity.ts";
import { hashPassword } from "../identity/passwords.ts";
import { readRulesVersion } from "../identity/rules.ts";
import { skeletonOf } from "../identity/skeleton.ts";
import type { Persona } from "../identity/personas/persona.entity.ts";
import { personaOf } from "../identity/personas/vault.ts";
import type { House } from "../platform/graphql/context.ts";
import { Revision } from "../subjects/revisions/revision.entity.ts";
import { Reaction } from "../subjects/reactions/reaction.entity.ts";
import { isSad, type Warnings } from "../subjects/warnings/warnings.ts";
import { boards } from "./content/boards.ts";
import { people } from "./content/people.ts";
import { threads } from "./content/threads.ts";
import { demoPassword } from "./signIns.ts";
import type { DemoPost, DemoThread } from "./content/types.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What was said before this many days counts as read by everybody in the demonstration. */
const readDays = 5;

interface Filling {
  em: EntityManager;
  house: House;
  now: Date;
  accounts: Map<string, Account>;
  places: Map<string, string>;
}

/** Fills an empty house with the demonstration, dated relative to now. Does nothing where somebody lives already. */
export async function fillDemo(house: House): Promise<void> {
  await house.database.fork().transactional(async (em) => {
    if ((await em.count(Account)) > 0) return;
    const filling: Filling = { em, house, now: new Date(), accounts: new Map(), places: new Map() };
    await addPeople(filling);
    await addBoards(filling);
    for (const thread of oldestFirst(threads)) await addThread(filling, thread);
    await addReading(filling);
  });
}

async function addPeople({ em, house, now, accounts }: Filling): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const acceptedRulesVersion = await readRulesVersion(house.database.read);
  for (const person of people) {
    const createdAt = new Date(now.getTime() - person.joinedDaysAgo * dayMs);
    const account = Object.assign(new Account(), {
      id: randomUUID(),
      handle: person.handle,
      handleSkeleton: skeletonOf(person.handle),
      displayName: person.displayName,
      displayNameSkeleton: skeletonOf(person.displayName),
      email: `${person.handle}@example.org`,
      emailVerifiedAt: createdAt,
      passwordHash,
      role: person.role,
      state: "active",
      about: person.about,
      locale: person.locale,
      timeZone: "Asia/Shanghai",
      roleVisibility: "members",
      aboutVisibility: "members",
      joinedVisibility: "members",
      theme: "auto",
      typeSize: "normal",
      acceptedRulesVersion,
      version: 1,
      createdAt,
    } satisfies Partial<Account>);
    em.persist(account);
    accounts.set(person.handle, account);
  }
  await em.flush();
  for (const { handle, staff = [] } of people) {
    for (const role of staff) {
      const { id, createdAt } = accounts.get(handle)!;
      await em.execute(`insert into staff_role (account_id, role, granted_at) values (?, ?, ?)`, [id, role, createdAt]);
    }
  }
}

async function addBoards({ em, now, places }: Filling): Promise<void> {
  boards.forEach((board, index) => {
    const id = newId();
    places.set(board.slug, id);
    em.create(Place, {
      id,
      kind: "board",
      visibility: board.visibility.toLowerCase() as Place["visibility"],
      state: "open",
      openToRoles: board.openToRoles,
    });
    em.create(Board, {
      id,
      slug: board.slug,
      nameEn: board.name.en,
      nameZh: board.name.zh,
      descriptionEn: board.description.en,
      descriptionZh: board.description.zh,
      position: index + 1,
      threadCount: threads.filter((thread) => thread.board === board.slug).length,
      version: 1,
      createdAt: new Date(now.getTime() - 430 * dayMs),
    });
  });
  await em.flush();
}

/** Threads get their numbers in the order in which they were begun. */
const oldestFirst = (told: DemoThread[]): DemoThread[] => told.toSorted((a, b) => b.daysAgo - a.daysAgo);

async function addThread(filling: Filling, told: DemoThread): Promise<void> {
  const { em, now, places } = filling;
  const begun = now.getTime() - told.daysAgo * dayMs;
  const id = newId();
  const faces = new Map<string, Persona>();
  const posts: Post[] = [];
  let thread: Thread | null = null;
  for (const post of told.posts) {
    const at = new Date(begun + post.hoursLater * hourMs);
    const personaId = (await faceOf(filling, faces, id, post, at)).id;
    const text = await renderText(em, post.editedFrom ?? post.body);
    const warnings: Warnings = { warningKinds: post.warns ?? [], warningNote: null };
    if (thread === null) {
      const placeId = places.get(told.board)!;
      const { title, locale } = told;
      const opening = Thread.begin({ id, placeId, personaId, title, locale, text, warnings, now: at });
      thread = opening.thread;
      posts.push(opening.post);
    } else {
      const quotedPostId = post.quotes === undefined ? null : posts[post.quotes - 1]!.id;
      posts.push(thread.addPost({ personaId, text, quotedPostId, warnings, now: at }));
    }
    await changeAfterwards(filling, thread, posts.at(-1)!, post, at);
  }
  if (told.pinned) thread!.pin(true);
  if (told.locked) thread!.lock();
  const reactions = await reactionsTo(filling, faces, thread!, told.posts, posts);
  em.persist([...faces.values(), thread!, ...posts, ...reactions]);
  await em.flush();
}

/** What was said without writing, each a while after the text that it answers. */
async function reactionsTo(
  filling: Filling,
  faces: Map<string, Persona>,
  thread: Thread,
  told: DemoPost[],
  posts: Post[],
): Promise<Reaction[]> {
  const reactions: Reaction[] = [];
  for (const [index, { reactions: said = {} }] of told.entries()) {
    const { id: uuid, createdAt, warningKinds } = posts[index]!;
    const subject = { uuid, threadUuid: thread.id, placeUuid: thread.placeId, isSad: isSad(warningKinds) };
    for (const [handle, kind] of Object.entries(said)) {
      const at = new Date(createdAt.getTime() + hourMs * (1 + reactions.length));
      const { id: personaId } = await faceOf(filling, faces, thread.id, { author: handle }, at);
      reactions.push(Reaction.begin({ kind: "post", ...subject }, personaId, kind, at));
    }
  }
  return reactions;
}

/** Faces are kept by thread here: nothing of it is in the database yet when the vault is asked for the next one. */
async function faceOf(
  { em, house, accounts }: Filling,
  faces: Map<string, Persona>,
  threadId: string,
  { author, anonymous }: Pick<DemoPost, "author" | "anonymous">,
  now: Date,
): Promise<Persona> {
  const isAnonymous = anonymous ?? false;
  const key = `${author} ${isAnonymous}`;
  const viewer = { ...guest, accountId: accounts.get(author)!.id };
  const face = faces.get(key) ?? (await personaOf({ em, house, viewer, now }, threadId, isAnonymous));
  faces.set(key, face);
  return face;
}

/** What its author did to a post later: another wording an hour after, or taking it back. */
async function changeAfterwards({ em }: Filling, thread: Thread, post: Post, told: DemoPost, at: Date): Promise<void> {
  const later = new Date(at.getTime() + hourMs / 2);
  if (told.editedFrom !== undefined) {
    em.persist(Revision.of(post, at));
    post.rewrite(await renderText(em, told.body), later);
  }
  if (told.withdrawn) {
    post.withdraw(later);
    thread.countReply(post.personaId, -1);
  }
}

/** Everybody has read what is older than a few days, and whatever they answered to. */
async function addReading({ em, now }: Filling): Promise<void> {
  const before = new Date(now.getTime() - readDays * dayMs);
  await em.execute(
    `insert into place_baseline (account_id, place_id, read_before) select a.id, p.id, ? from account a cross join place p`,
    [before],
  );
  await em.execute(
    `insert into read_state (account_id, thread_id, last_read_number, own_after, updated_at)
     select p.account_id, p.thread_id, max(x.number), 0, max(x.created_at)
     from persona p join post x on x.persona_id = p.id where p.kind = 'named' group by p.account_id, p.thread_id`,
  );
}
