import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId, uuidOf } from "../../api/src/kernel/ids.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { isIndexed } from "../support/indexed.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { setPostState, setThreadState } from "../support/subjectStates.ts";
import { guest, people } from "../people/people.ts";
import type { Person, PostRef, ThreadRef } from "../people/person.ts";

/**
 * One question, asked at every door: may this person see this thread? Lists, single look-ups by id and number, nodes,
 * posts, faces, what is new, and live activity have to give one answer, the one that stands in this table.
 */
const boards = {
  open: { visibility: "public" },
  members: { visibility: "members" },
  carers: { visibility: "restricted", openToRoles: ["carer"] },
  hidden: { visibility: "private" },
} as const;
const states = ["published", "locked", "archived", "removed", "held"] as const;
const viewers = ["guest", "lin", "tom", "out", "let", "mei", "ada"] as const;

type BoardName = keyof typeof boards;
type ViewerName = (typeof viewers)[number];

/** Who reads a board: out was removed from all of them, let was let into all of them. */
const readers: Record<BoardName, ViewerName[]> = {
  open: ["guest", "lin", "tom", "out", "let", "mei", "ada"],
  members: ["lin", "tom", "let", "mei", "ada"],
  carers: ["tom", "let", "mei", "ada"],
  hidden: ["let", "mei", "ada"],
};
/** Who sees a thread that was removed or is held. */
const staff: ViewerName[] = ["mei", "ada"];

const expected = (board: BoardName, state: (typeof states)[number], viewer: ViewerName): boolean =>
  readers[board].includes(viewer) && (!["removed", "held"].includes(state) || staff.includes(viewer));

interface Placed {
  board: BoardRef;
  thread: ThreadRef;
  post: PostRef;
  personaId: string;
}

let open: TestHouse;
const who = {} as Record<ViewerName, Person>;
const placed = new Map<string, Placed>();

beforeAll(async () => {
  open = await openTestHouse();
  Object.assign(who, { guest: guest(open) });
  Object.assign(
    who,
    await people(open, {
      lin: "patient",
      tom: "carer",
      out: "carer",
      let: "patient",
      mei: "moderator",
      ada: "administrator",
    }),
  );
  for (const [name, given] of Object.entries(boards) as [BoardName, (typeof boards)[BoardName]][]) {
    const board = await addBoard(open, {
      slug: name,
      ...given,
      openToRoles: "openToRoles" in given ? [...given.openToRoles] : [],
    });
    await setMembership(board, "out", "removed");
    await setMembership(board, "let", "active");
    for (const state of states) placed.set(`${name} ${state}`, await placeThread(board, state));
  }
});
afterAll(() => open.close());

async function setMembership(board: BoardRef, handle: string, state: string): Promise<void> {
  await open.house.database.read.query(
    `insert into membership (id, place_id, account_id, state, requested_at)
     select gen_random_uuid(), $1, id, $2, now() from account where handle = $3`,
    [board.uuid, state, handle],
  );
}

async function placeThread(board: BoardRef, state: string): Promise<Placed> {
  const thread = await who.ada.begins(board.id, `${board.slug} ${state}`);
  const post = await who.mei.replies(thread, "an answer");
  await setThreadState(open, uuidOf("Thread", thread.id)!, state);
  const { rows } = await open.house.database.read.query("select persona_id from thread where number = $1", [
    thread.number,
  ]);
  return { board, thread, post, personaId: toGlobalId("Persona", rows[0].persona_id) };
}

type Door = (person: Person, at: Placed, wanted: boolean) => Promise<boolean>;

const doors: Record<string, Door> = {
  "its board's list": async (person, { board, thread }) => {
    const { board: read } = await person.reads(
      `query ($slug: String!) { board(slug: $slug) { threads(first: 100) { nodes { id } } } }`,
      { slug: board.slug },
    );
    return (read?.threads?.nodes ?? []).some((node: { id: string }) => node.id === thread.id);
  },
  "its board's newest": async (person, { board, thread }) => {
    const { board: read } = await person.reads(
      `query ($slug: String!) { board(slug: $slug) { threads(last: 100, sort: NEWEST) { nodes { id } } } }`,
      { slug: board.slug },
    );
    return (read?.threads?.nodes ?? []).some((node: { id: string }) => node.id === thread.id);
  },
  "thread(id:)": async (person, { thread }) =>
    (await person.reads("query ($id: ID) { thread(id: $id) { id } }", { id: thread.id })).thread !== null,
  "thread(number:)": async (person, { thread }) =>
    (await person.reads("query ($number: Int) { thread(number: $number) { id } }", { number: thread.number }))
      .thread !== null,
  "node(id:)": async (person, { thread }) =>
    (await person.reads("query ($id: ID!) { node(id: $id) { id } }", { id: thread.id })).node !== null,
  "nodes(ids:)": async (person, { thread }) =>
    (await person.reads("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: [thread.id] })).nodes[0] !== null,
  "its post": async (person, { post }) =>
    (await person.reads("query ($id: ID!) { post(id: $id) { thread { id } } }", { id: post.id })).post !== null,
  "its post as a node": async (person, { post }) =>
    (await person.reads("query ($id: ID!) { node(id: $id) { id } }", { id: post.id })).node !== null,
  "the face that began it": async (person, { personaId }) =>
    (await person.reads("query ($id: ID!) { node(id: $id) { id } }", { id: personaId })).node !== null,
  "a search for its words": async (person, { board, thread }) => {
    await isIndexed(open.house);
    const { search } = await person.reads(
      `query ($query: String!) { search(query: $query, first: 100) { nodes { post { thread { id } } } } }`,
      { query: board.slug },
    );
    return search.nodes.some((node: { post: { thread: { id: string } } }) => node.post.thread.id === thread.id);
  },
  "live activity": async (person, { thread }, wanted) => {
    const listening = person.listens("subscription ($id: ID!) { threadActivity(threadId: $id) { cursor } }", {
      id: thread.id,
    });
    // A refusal is heard when it comes; that there is none can only be waited for.
    await listening.until(({ failures }) => failures.length > 0, wanted ? 300 : 8_000).catch(() => {});
    const refused = listening.failures.length > 0;
    await listening.stops();
    return !refused;
  },
};

describe.each(Object.keys(boards) as BoardName[])("on a board that is %s", (board) => {
  test.each(states)("a thread that is %s looks the same through every door", async (state) => {
    const at = placed.get(`${board} ${state}`)!;
    const asked = viewers.map(async (viewer) => {
      const wanted = expected(board, state, viewer);
      const answers = await Promise.all(
        Object.entries(doors).map(async ([door, ask]) => [door, await ask(who[viewer], at, wanted)] as const),
      );
      return answers.filter(([, seen]) => seen !== wanted).map(([door]) => `${viewer}, ${door}: not ${wanted}`);
    });
    expect((await Promise.all(asked)).flat()).toEqual([]);
  });

  test("who may not read it learns no count, no thread and no position", async () => {
    for (const viewer of viewers) {
      const { board: read } = await who[viewer].reads(
        "query ($slug: String!) { board(slug: $slug) { threadCount activityCursor viewerUnreadThreadCount threads { nodes { id } } viewerCan { read } } }",
        { slug: board },
      );
      if (readers[board].includes(viewer)) {
        expect(read, viewer).toMatchObject({
          viewerCan: { read: true },
          activityCursor: expect.any(String),
          threadCount: 3,
        });
      } else if (board === "hidden") {
        expect(read, viewer).toBeNull();
      } else {
        expect(read, viewer).toEqual({
          threadCount: null,
          activityCursor: null,
          viewerUnreadThreadCount: null,
          threads: null,
          viewerCan: { read: false },
        });
      }
    }
  });
});

test("what is new names only threads that one may read", async () => {
  const leaked: string[] = [];
  for (const viewer of viewers.filter((name) => name !== "guest")) {
    const { viewer: read } = await who[viewer].reads("{ viewer { unreadThreads(first: 100) { nodes { id } } } }");
    const seen = new Set(read.unreadThreads.nodes.map((node: { id: string }) => node.id));
    for (const [key, { thread }] of placed) {
      const [board, state] = key.split(" ") as [BoardName, (typeof states)[number]];
      if (!expected(board, state, viewer) && seen.has(thread.id)) leaked.push(`${viewer} ${key}`);
    }
  }
  expect(leaked).toEqual([]);
});

test("a post that can't be seen and one that isn't there are answered alike by every command", async () => {
  const { post, thread } = placed.get("hidden published")!;
  const nowhere = { post: "Post_AAAAAAAAAAAAAAAAAAAAAA", thread: "Thread_AAAAAAAAAAAAAAAAAAAAAA" };
  const commands: [string, (ids: { post: string; thread: string }) => Record<string, unknown>][] = [
    ["replyToThread", ({ thread: threadId }) => ({ threadId, body: "hello" })],
    ["editThread", ({ thread: threadId }) => ({ threadId, title: "x", expectedVersion: 1 })],
    ["lockThread", ({ thread: threadId }) => ({ threadId })],
    ["pinThread", ({ thread: threadId }) => ({ threadId })],
    ["markThreadRead", ({ thread: threadId }) => ({ threadId, upToNumber: 1 })],
    ["editPost", ({ post: postId }) => ({ postId, body: "x", expectedVersion: 1 })],
    ["withdrawPost", ({ post: postId }) => ({ postId })],
    ["restorePost", ({ post: postId }) => ({ postId })],
  ];
  for (const [name, input] of commands) {
    const unseen = await who.lin.does(name, input({ post: post.id, thread: thread.id }));
    const absent = await who.lin.does(name, input(nowhere));
    expect(unseen.userErrors, name).toEqual(absent.userErrors);
    expect(unseen.userErrors[0]?.code, name).toBe("NOT_FOUND");
  }
});

describe("what a post says", () => {
  const fields = "query ($id: ID!) { post(id: $id) { state body bodyHtml revisions { nodes { bodyHtml } } } }";

  test.each([
    ["published", { guest: [false, true], lin: [false, true], tom: [true, true], mei: [true, true] }],
    ["withdrawn", { guest: [false, false], lin: [false, false], tom: [false, false], mei: [false, false] }],
    ["purged", { guest: [false, false], lin: [false, false], tom: [false, false], mei: [false, false] }],
    ["hidden", { guest: [false, false], lin: [false, false], tom: [true, true], mei: [true, true] }],
    ["removed", { guest: [false, false], lin: [false, false], tom: [true, true], mei: [true, true] }],
  ] as const)("when it is %s", async (state, table) => {
    const thread = await who.ada.begins(placed.get("open published")!.board.id, `says ${state}`);
    const post = await who.tom.replies(thread, "first words");
    await who.tom.does("editPost", { postId: post.id, body: "second words", expectedVersion: post.version });
    await setPostState(open, uuidOf("Post", post.id)!, state);
    for (const [viewer, [source, html]] of Object.entries(table) as [ViewerName, readonly [boolean, boolean]][]) {
      const { post: seen } = await who[viewer].reads(fields, { id: post.id });
      expect([seen.body !== null, seen.bodyHtml !== null], viewer).toEqual([source, html]);
      expect(seen.revisions.nodes.length > 0, `${viewer} revisions`).toBe(html);
    }
  });
});

test("a held post is there for its author and the staff only", async () => {
  const thread = await who.ada.begins(placed.get("open published")!.board.id, "held words");
  const post = await who.tom.replies(thread, "waiting");
  const { read } = open.house.database;
  await read.query(
    `update post set state = 'held' where number = 2 and thread_id = (select id from thread where number = $1)`,
    [thread.number],
  );
  const sees = async (person: Person) =>
    (await person.reads("query ($id: ID!) { node(id: $id) { id } }", { id: post.id })).node !== null;
  expect(await Promise.all(viewers.map((viewer) => sees(who[viewer])))).toEqual(
    viewers.map((viewer) => ["tom", "mei", "ada"].includes(viewer)),
  );
});

test("a profile's fields follow their own visibility", async () => {
  const fields = `query ($handle: String!) { member(handle: $handle) { role about joinedOn } }`;
  for (const visibility of ["NOBODY", "MEMBERS", "EVERYONE"]) {
    const { viewer } = await who.lin.reads("{ viewer { version } }");
    await who.lin.does("updateProfile", {
      about: "five months after",
      roleVisibility: visibility,
      aboutVisibility: visibility,
      joinedVisibility: visibility,
      expectedVersion: viewer.version,
    });
    for (const person of ["guest", "tom", "mei"] as const) {
      const { member } = await who[person].reads(fields, { handle: "lin" });
      const seen = visibility === "EVERYONE" || (visibility === "MEMBERS" && person !== "guest");
      expect(
        Object.values(member).every((value) => (value !== null) === seen),
        `${person} ${visibility}`,
      ).toBe(true);
    }
  }
});
