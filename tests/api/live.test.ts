import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidOf } from "../../api/src/kernel/ids.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { setPostState } from "../support/subjectStates.ts";
import { nothingIsUnderWay } from "../support/outbox.ts";
import { people } from "../people/people.ts";
import type { Person, ThreadRef } from "../people/person.ts";

interface Heard {
  cursor: string;
  kind: string;
  thread: { number: number; replyCount: number };
  post: { number: number; bodyHtml: string | null; state: string } | null;
}

const threadActivity = `subscription ($threadId: ID!, $after: String) {
  threadActivity(threadId: $threadId, after: $after) {
    cursor kind thread { number replyCount } post { number bodyHtml state }
  }
}`;
const boardActivity = `subscription ($boardId: ID!, $after: String) {
  boardActivity(boardId: $boardId, after: $after) { cursor kind thread { number title } }
}`;

let open: TestHouse;
let board: BoardRef;
let carersOnly: BoardRef;
let who: Record<"lin" | "tom" | "mei", Person>;
let thread: ThreadRef;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  carersOnly = await addBoard(open, { slug: "carers", visibility: "restricted", openToRoles: ["carer"] });
  who = await people(open, { lin: "patient", tom: "carer", mei: "moderator" });
  thread = await who.lin.begins(board.id, "Can it be kept?");
});
afterAll(() => open.close());

/** Listens from now on: with a cursor, so that nothing is missed before the subscription stands, nor heard of before. */
async function follows(person: Person, { id }: ThreadRef) {
  await nothingIsUnderWay(open.house.database.read);
  const { thread: page } = await person.reads("query ($id: ID!) { thread(id: $id) { activityCursor } }", { id });
  return person.listens<Heard>(threadActivity, { threadId: id, after: page.activityCursor }).stands();
}

test("a reply, its edit and its withdrawal arrive live, as the reader may see them", async () => {
  const lin = await follows(who.lin, thread);
  const post = await who.tom.replies(thread, "We asked the **same**.");
  // The thread's own beginning may still be on its way.
  const told = () => lin.heard.filter((heard) => heard.post?.number === post.number);
  await lin.until(() => told().length === 1);
  expect(told()[0]).toMatchObject({
    kind: "POST_PUBLISHED",
    post: { number: post.number, bodyHtml: "<p>We asked the <strong>same</strong>.</p>\n" },
  });
  await who.tom.does(
    "editPost",
    { postId: post.id, body: "We asked too.", expectedVersion: post.version },
    "post { id }",
  );
  await who.tom.does("withdrawPost", { postId: post.id }, "post { id }");
  await lin.until(() => told().length === 3);
  expect(told().map(({ kind }) => kind)).toEqual(["POST_PUBLISHED", "POST_EDITED", "POST_WITHDRAWN"]);
  expect(told()[2]!.post).toMatchObject({ state: "WITHDRAWN", bodyHtml: null });
  await lin.stops();
});

test("what was hidden is heard by its author and the staff, and by nobody else of those who listen", async () => {
  const told = await who.lin.begins(board.id, "A long evening");
  const post = await who.tom.replies(told, "hidden words");
  const listeners = await Promise.all([who.tom, who.lin, who.mei].map((person) => follows(person, told)));
  await setPostState(open, uuidOf("Post", post.id)!, "hidden");
  await open.house.database.read.query(
    `with hidden as (select id, thread_id from post where number = 2
       and thread_id = (select id from thread where number = $1)),
     told as (insert into event (kind, subject, place, data, occurred_at)
       select 'PostEdited', 'thread:' || thread_id, '', jsonb_build_object('threadId', thread_id, 'postId', id), now() from hidden)
     select pg_notify('event', '')`,
    [told.number],
  );
  const words = await Promise.all(
    listeners.map(async (listener) => {
      const isIt = (heard: Heard) => heard.kind === "POST_EDITED" && heard.post?.number === post.number;
      await listener.until(({ heard }) => heard.some(isIt));
      await listener.stops();
      return listener.heard.find(isIt)!.post!.bodyHtml;
    }),
  );
  expect(words).toEqual(["<p>hidden words</p>\n", null, "<p>hidden words</p>\n"]);
});

test("whoever comes back with their last cursor hears what they missed, once", async () => {
  const first = await follows(who.lin, thread);
  const before = await who.tom.replies(thread, "one");
  await first.until(({ heard }) => heard.length === 1);
  await first.stops();
  const missed = [await who.tom.replies(thread, "two"), await who.tom.replies(thread, "three")];
  const again = await who.lin
    .listens<Heard>(threadActivity, { threadId: thread.id, after: first.heard[0]!.cursor })
    .stands();
  const live = await who.tom.replies(thread, "four");
  await again.until(({ heard }) => heard.length === 3);
  const numbers = [...first.heard, ...again.heard].map(({ post }) => post!.number);
  expect(numbers).toEqual([before, ...missed, live].map(({ number }) => number));
  await again.stops();
});

test("permission is asked at each delivery, not only at the start", async () => {
  const { rows } = await open.house.database.read.query("select id from account where handle = 'tom'");
  const told = await who.mei.begins(carersOnly.id, "For those at home");
  const tom = await follows(who.tom, told);
  await who.mei.replies(told, "heard");
  await tom.until(({ heard }) => heard.length === 1);
  await open.house.database.read.query(
    `insert into membership (id, place_id, account_id, state, requested_at) values (gen_random_uuid(), $1, $2, 'removed', now())`,
    [carersOnly.uuid, rows[0].id],
  );
  await who.mei.replies(told, "not for tom any more");
  await who.lin.replies(thread, "meanwhile");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(tom.heard).toHaveLength(1);
  await tom.stops();
});

test("two hundred members who listen cost one read", async () => {
  const listeners = await Promise.all(
    Array.from({ length: 200 }, (_, index) => follows(index % 2 ? who.lin : who.tom, thread)),
  );
  const { read } = open.house.database;
  const query = read.query.bind(read);
  let reads = 0;
  read.query = ((given: { name?: string }) => {
    if (given.name === "postsByIds") reads += 1;
    return query(given as never);
  }) as never;
  const post = await who.mei.replies(thread, "A full room");
  await Promise.all(
    listeners.map((listener) =>
      listener.until(() => listener.heard.some((heard) => heard.post?.number === post.number)),
    ),
  );
  read.query = query as never;
  await Promise.all(listeners.map((listener) => listener.stops()));
  expect(reads, "the writer's own answer, and one for all who listen").toBe(2);
});

test("who may not read a board can't listen to it, and hears the same as for one that isn't there", async () => {
  const lin = who.lin.listens(boardActivity, { boardId: carersOnly.id });
  const nowhere = who.lin.listens(boardActivity, { boardId: "Board_AAAAAAAAAAAAAAAAAAAAAA" });
  await lin.until(({ failures }) => failures.length > 0);
  await nowhere.until(({ failures }) => failures.length > 0);
  expect(lin.failures).toEqual(nowhere.failures);
  await Promise.all([lin.stops(), nowhere.stops()]);
});

test("a board tells of new threads", async () => {
  const { board: page } = await who.lin.reads(`{ board(slug: "talk") { activityCursor } }`);
  const lin = who.lin.listens<{ kind: string; thread: { title: string } }>(boardActivity, {
    boardId: board.id,
    after: page.activityCursor,
  });
  await who.tom.begins(board.id, "Another one");
  const isBegun = ({ kind }: { kind: string }) => kind === "THREAD_CREATED";
  const begun = () => lin.heard.filter(isBegun).map(({ thread: { title } }) => title);
  await lin.until(() => begun().includes("Another one"));
  expect(begun().at(-1)).toBe("Another one");
  await lin.stops();
});

test("signing out closes that session's sockets and no other's", async () => {
  const elsewhere = await who.lin.onAnotherDevice();
  const here = await follows(who.lin, thread);
  const there = await follows(elsewhere, thread);
  await elsewhere.signsOut();
  await there.until(({ closeCodes }) => closeCodes.length > 0);
  expect(there.closeCodes[0]).toBe(4403);
  await who.tom.replies(thread, "still there?");
  await here.until(({ heard }) => heard.length === 1);
  await here.stops();
});

test("a socket takes subscriptions only", async () => {
  const lin = who.lin.listens("{ boards { nodes { slug } } }", {});
  await lin.until(({ failures }) => failures.length > 0);
  expect(lin.heard).toEqual([]);
  await lin.stops();
});
