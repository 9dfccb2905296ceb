import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { bell, settled } from "../people/bell.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { people } from "../people/people.ts";
import type { Person, PostRef, ThreadRef } from "../people/person.ts";

/** What somebody does. Numbers are taken modulo what there is. */
type Act =
  | { kind: "begins"; who: number; board: number; anonymous: boolean }
  | { kind: "replies"; who: number; thread: number; anonymous: boolean; mentions: number; quotes: number }
  | { kind: "reads"; who: number; thread: number; upTo: number }
  | { kind: "withdraws"; thread: number; post: number }
  | { kind: "sets"; who: number; thread: number; level: number }
  | { kind: "removed"; who: number; board: number; isIn: boolean }
  | { kind: "marksAll"; who: number };

const n = fc.nat({ max: 9 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("begins" as const), who: n, board: n, anonymous: fc.boolean() }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      ...{ kind: fc.constant("replies" as const), who: n, thread: n, anonymous: fc.boolean(), mentions: n, quotes: n },
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("reads" as const), who: n, thread: n, upTo: n }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("withdraws" as const), thread: n, post: n }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("sets" as const), who: n, thread: n, level: n }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("removed" as const), who: n, board: n, isIn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("marksAll" as const), who: n }) },
);

type Level = "MUTED" | "NORMAL" | "FOLLOWING" | "WATCHING";
const levels: Level[] = ["MUTED", "NORMAL", "FOLLOWING", "WATCHING"];

interface ModelPost {
  ref: PostRef;
  author: number;
  isWithdrawn: boolean;
}
interface ModelThread {
  ref: ThreadRef;
  board: number;
  posts: ModelPost[];
  levels: Map<number, Level>;
}
/** Something that somebody was told: the post, why, and whether they have read it. */
interface Told {
  thread: ModelThread;
  post: ModelPost;
  kind: "REPLY" | "MENTION" | "QUOTE";
  isRead: boolean;
  /** When, among all that was told. */
  order: number;
}

let open: TestHouse;
let boards: BoardRef[];
let persons: Person[];
let thread = 0;
let order = 0;
beforeAll(async () => {
  open = await openTestHouse();
  boards = [await addBoard(open, { slug: "one" }), await addBoard(open, { slug: "two" })];
  persons = Object.values(await people(open, { ann: "patient", ben: "carer", cai: "survivor", dee: "moderator" }));
});
afterAll(() => open?.close());

/** The naive model: everybody's heap of what they were told, looked at anew each time. */
class Model {
  threads: ModelThread[] = [];
  told: Told[][] = persons.map(() => []);
  removed = new Set<string>();

  sees = (who: number, { board }: ModelThread) => who === 3 || !this.removed.has(`${who} ${board}`);

  tell(where: ModelThread, post: ModelPost, mentions: number | null, quotes: ModelPost | null): void {
    for (const who of persons.keys()) {
      if (who === post.author || !this.sees(who, where)) continue;
      const before = where.posts.filter((one) => one !== post);
      const isOwn = where.posts[0]!.author === who;
      const hasReplied = before.some(({ author }) => author === who);
      const level = where.levels.get(who) ?? (isOwn ? "WATCHING" : hasReplied ? "FOLLOWING" : "NORMAL");
      if (level === "MUTED") continue;
      const follows = level === "FOLLOWING" || level === "WATCHING";
      const kind = mentions === who ? "MENTION" : quotes?.author === who ? "QUOTE" : follows ? "REPLY" : null;
      if (kind && where.posts.length > 1)
        this.told[who]!.push({ thread: where, post, kind, isRead: false, order: (order += 1) });
    }
  }

  /** What is unread, by the bundle that it belongs to. */
  bundles(who: number): Map<string, Told[]> {
    const bundles = new Map<string, Told[]>();
    for (const told of this.told[who]!.filter(({ isRead }) => !isRead)) {
      const { number } = told.thread.ref;
      const key = told.kind === "REPLY" ? `REPLY ${number}` : `${told.kind} ${number} ${told.post.ref.number}`;
      bundles.set(key, [...(bundles.get(key) ?? []), told]);
    }
    return bundles;
  }

  shown = (who: number, bundle: Told[]) =>
    bundle.filter(({ thread: where, post }) => !post.isWithdrawn && this.sees(who, where));

  /** Which bundles are unread and to be seen, each with its count. */
  unread(who: number): string[] {
    const counts = [...this.bundles(who)].map(([key, bundle]) => [key, this.shown(who, bundle).length] as const);
    return counts.flatMap(([key, count]) => (count > 0 ? [`${key}: ${count}`] : [])).toSorted();
  }

  /** Everything up to the latest that they see; what they don't see and came later stays. */
  markAll(who: number): void {
    const bundles = [...this.bundles(who).values()];
    const latest = (bundle: Told[]) => Math.max(...bundle.map(({ order }) => order));
    const upTo = Math.max(...bundles.filter((one) => this.shown(who, one).length > 0).map(latest));
    for (const told of bundles.filter((one) => latest(one) <= upTo).flat()) told.isRead = true;
  }
}

const at = <Item>(items: Item[], index: number): Item | undefined => items[index % Math.max(1, items.length)];

async function live(model: Model, given: Act): Promise<void> {
  const where = "thread" in given ? at(model.threads, given.thread) : undefined;
  const who = "who" in given ? given.who % persons.length : 0;
  const person = persons[who]!;
  switch (given.kind) {
    case "begins":
      return begin(model, who, given);
    case "replies":
      if (where && model.sees(who, where)) await reply(model, who, where, given);
      return;
    case "reads": {
      if (!where || !model.sees(who, where)) return;
      const upToNumber = 1 + (given.upTo % where.posts.length);
      await person.does("markThreadRead", { threadId: where.ref.id, upToNumber });
      for (const told of model.told[who]!)
        if (told.thread === where && told.post.ref.number <= upToNumber) told.isRead = true;
      return;
    }
    case "withdraws": {
      const post = where && at(where.posts.slice(1), given.post);
      if (!where || !post || post.isWithdrawn || !model.sees(post.author, where)) return;
      await persons[post.author]!.does("withdrawPost", { postId: post.ref.id });
      post.isWithdrawn = true;
      return;
    }
    case "sets":
      if (!where || !model.sees(who, where)) return;
      where.levels.set(who, at(levels, given.level)!);
      await person.does("setFollowLevel", { subjectId: where.ref.id, level: at(levels, given.level) });
      return;
    case "removed":
      return remove(model, who, given);
    case "marksAll": {
      const { nodes } = await bell(person, "UNREAD");
      if (nodes[0]) await person.does("markNotificationsRead", { upTo: nodes[0].id });
      model.markAll(who);
      return;
    }
  }
}

async function begin(model: Model, who: number, { board, anonymous }: Act & { kind: "begins" }): Promise<void> {
  const index = board % boards.length;
  if (who !== 3 && model.removed.has(`${who} ${index}`)) return;
  const input = { boardId: boards[index]!.id, title: `Thread ${(thread += 1)}`, body: "words", anonymous };
  const { thread: made } = await persons[who]!.does("createThread", input, "thread { id number }");
  const opening = { ref: { id: "", number: 1, version: 1 }, author: who, isWithdrawn: false };
  model.threads.push({ ref: made, board: index, posts: [opening], levels: new Map() });
}

async function reply(model: Model, who: number, where: ModelThread, given: Act & { kind: "replies" }): Promise<void> {
  const mentions = given.mentions < persons.length ? given.mentions : null;
  const standing = where.posts.slice(1).filter(({ isWithdrawn }) => !isWithdrawn);
  const quotes = given.quotes % 3 === 0 ? (at(standing, given.quotes) ?? null) : null;
  const body = mentions === null ? "words" : `@${persons[mentions]!.handle} words`;
  const more = { anonymous: given.anonymous, ...(quotes && { quotedPostId: quotes.ref.id }) };
  const post = { ref: await persons[who]!.replies(where.ref, body, more), author: who, isWithdrawn: false };
  where.posts.push(post);
  model.tell(where, post, mentions, quotes);
}

async function remove(model: Model, who: number, { board, isIn }: Act & { kind: "removed" }): Promise<void> {
  const index = board % boards.length;
  const { read } = open.house.database;
  const values = [boards[index]!.uuid, persons[who]!.handle];
  await read.query(
    `delete from membership m using account a where a.id = m.account_id and m.place_id = $1 and a.handle = $2`,
    values,
  );
  model.removed.delete(`${who} ${index}`);
  if (isIn) return;
  model.removed.add(`${who} ${index}`);
  await read.query(
    `insert into membership (id, place_id, account_id, state, requested_at)
     select gen_random_uuid(), $1, id, 'removed', now() from account where handle = $2`,
    values,
  );
}

/** How much of what; somebody with two faces in a thread has a bundle for each, since a common one would join them. */
function toldBy(nodes: Awaited<ReturnType<typeof bell>>["nodes"]): string[] {
  const counts = new Map<string, number>();
  for (const { kind, thread: where, post, count } of nodes) {
    const label = `${kind} ${where!.number}${kind === "REPLY" ? "" : ` ${post!.number}`}`;
    counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return [...counts].map(([label, count]) => `${label}: ${count}`).toSorted();
}

test("whatever people do, everybody's bell says what a naive heap of news says", async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 30 }), async (acts) => {
      await settled(open);
      await open.asOwner("truncate notification, notification_item, following, membership");
      const model = new Model();
      for (const given of acts) {
        await live(model, given);
        await settled(open);
      }
      for (const [who, person] of persons.entries()) {
        const { nodes, count } = await bell(person, "UNREAD");
        expect(toldBy(nodes), `what ${person.handle} is told`).toEqual(model.unread(who));
        expect(count).toBe(nodes.length);
      }
    }),
    { seed, numRuns: 12, endOnFailure: true, interruptAfterTimeLimit: 60_000 },
  );
}, 180_000);
