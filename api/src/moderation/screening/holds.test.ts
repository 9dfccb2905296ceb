import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isKnown } from "../../../../tests/people/known.ts";
import { guest, people } from "../../../../tests/people/people.ts";
import type { Payload, Person, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { until } from "../../../../tests/support/until.ts";

let open: TestHouse;
let board: BoardRef;
let thread: ThreadRef;
let lin: Person;
let tom: Person;
let old: Person;
let mei: Person;
let ada: Person;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom, old, mei, ada } = await people(open, {
    ...{ lin: "patient", tom: "carer", old: "survivor", mei: "moderator", ada: "administrator" },
  } as const));
  thread = await old.begins(board.id, "A question");
  await isKnown(open, old, thread);
});
afterAll(() => open.close());

const codes = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path.join(".")}`);
const link = "See https://example.org/a";
const threadFields =
  "thread { id number title state replyCount version viewerCan { reply editTitle } posts { nodes { id number body } } heldPosts { id state version body viewerCan { edit withdraw } screening { cause } } }";

const replies = async (person: Person, body: string, more: object = {}) =>
  person.does("replyToThread", { threadId: thread.id, body, ...more }, "post { id state version screening { cause } }");
const begins = (person: Person, boardId: string, body: string, more: object = {}) =>
  person.does("createThread", { boardId, title: "Which bag?", body, ...more }, threadFields);
const readsThread = async (person: Person, number: number) =>
  (await person.reads(`query ($n: Int!) { thread(number: $n) { ${threadFields.slice(9, -2)} } }`, { n: number }))[
    "thread"
  ];

/** A board with a setting, as an administrator makes it. */
async function boardThat(setting: object): Promise<BoardRef> {
  const made = await addBoard(open, { slug: `holds-${Math.random().toString(36).slice(2, 8)}` });
  const given = { boardId: made.id, expectedVersion: 1, ...setting };
  const { board: arranged, userErrors } = await ada.does(
    "updateBoard",
    given,
    "board { holdsAllPosts holdsFirstPosts }",
  );
  expect([arranged, userErrors]).toEqual([{ holdsAllPosts: false, holdsFirstPosts: false, ...setting }, []]);
  return made;
}

describe("whoever is new", () => {
  test("asks and answers at once, but what leads out of the house waits", async () => {
    for (const body of ["Does it hurt?", "It did for me."])
      expect((await replies(lin, body))["post"].state).toBe("PUBLISHED");
    expect((await begins(lin, board.id, "Does it hurt?"))["thread"].state).toBe("PUBLISHED");
    const ways = [link, "微信：abc_12345", "QQ 12345678", "[here](//example.org)", "exa&#109;ple.org"];
    for (const body of ways) {
      const { post } = await replies(lin, body);
      expect(post).toMatchObject({ state: "HELD", screening: [{ cause: "WAYS_OUT" }] });
    }
    const phone = await replies(lin, "Call 13812345678", { personalDataConfirmed: true });
    expect(phone["post"].state).toBe("HELD");
  });

  test("gives no more than two links in a text, whether at first or by mending what waits", async () => {
    const many = "https://example.org/a https://example.org/b https://example.org/c";
    expect(codes(await replies(lin, many))).toEqual(["TOO_MANY_LINKS body"]);
    expect(codes(await begins(lin, board.id, many))).toEqual(["TOO_MANY_LINKS body"]);
    const { post } = await replies(lin, link);
    const mended = { postId: post.id, expectedVersion: 1, body: many };
    expect(codes(await lin.does("editPost", mended))).toEqual(["TOO_MANY_LINKS body"]);
    expect((await replies(old, many))["post"].state).toBe("PUBLISHED");
  });

  test("can't put a link into what others read already", async () => {
    const { post } = await replies(lin, "It helped me.");
    const edit = (body: string) => lin.does("editPost", { postId: post.id, expectedVersion: 1, body });
    expect(codes(await edit(`It helped me. ${link}`))).toEqual(["MUST_WAIT body"]);
    expect(codes(await edit("It helped me a lot."))).toEqual([]);
    const begun = await begins(lin, board.id, "How was it?");
    const title = { threadId: begun["thread"].id, expectedVersion: 1, title: "See www.example.org" };
    expect(codes(await lin.does("editThread", title))).toEqual(["MUST_WAIT title"]);
  });

  test("is so by the face: who has been here long is new behind a pseudonym, and as new as anybody behind one", async () => {
    for (const person of [old, lin, mei])
      expect((await replies(person, link, { anonymous: true }))["post"].state).toBe("HELD");
    for (const person of [old, mei]) expect((await replies(person, link))["post"].state).toBe("PUBLISHED");
    for (let post = 0; post < 5; post += 1) await replies(old, `Behind a name, ${post}`, { anonymous: true });
    expect((await replies(old, link, { anonymous: true }))["post"].state).toBe("HELD");
    await open.house.database.read.query("update post set created_at = created_at - interval '4 days'");
    expect((await replies(old, link, { anonymous: true }))["post"].state).toBe("PUBLISHED");
    expect((await replies(lin, link))["post"].state).toBe("HELD");
  });
});

describe("on a board", () => {
  test("that holds everything each post waits, and what was shown stays as it is; staff under their name do not", async () => {
    const made = await boardThat({ holdsAllPosts: true });
    const { thread: waiting } = await begins(old, made.id, "How was it?");
    expect(waiting).toMatchObject({ state: "HELD", heldPosts: [{ screening: [{ cause: "EVERY_POST" }] }] });
    const { thread: begun } = await begins(mei, made.id, "Welcome.");
    expect(begun.state).toBe("PUBLISHED");
    const says = (person: Person, more: object = {}) =>
      person.does("replyToThread", { threadId: begun.id, body: "Hello.", ...more }, "post { id state }");
    expect((await says(mei, { anonymous: true }))["post"].state).toBe("HELD");
    const { post } = await says(old);
    expect(post.state).toBe("HELD");
    await mei.does("releasePost", { postId: post.id });
    const edit = { postId: post.id, expectedVersion: 2, body: "Hello!" };
    expect(codes(await old.does("editPost", edit))).toEqual(["MUST_WAIT body"]);
    const read = await old.reads("query ($id: ID!) { post(id: $id) { viewerCan { edit } } }", { id: post.id });
    expect(read["post"].viewerCan.edit).toBe(false);
  });

  test("that holds first replies a question stands at once, and replies from the second on", async () => {
    const made = await boardThat({ holdsFirstPosts: true });
    const { thread: begun } = await begins(tom, made.id, "Is this normal?");
    expect(begun.state).toBe("PUBLISHED");
    const says = (person: Person, more: object = {}) =>
      person.does(
        "replyToThread",
        { threadId: begun.id, body: "Hello.", ...more },
        "post { id state screening { cause } }",
      );
    expect((await says(tom))["post"].state).toBe("PUBLISHED");
    const { post } = await says(old);
    expect(post).toMatchObject({ state: "HELD", screening: [{ cause: "FIRST_POST" }] });
    expect((await says(old))["post"].state).toBe("HELD");
    await mei.does("releasePost", { postId: post.id });
    expect((await says(old))["post"].state).toBe("PUBLISHED");
    expect((await says(old, { anonymous: true }))["post"].state).toBe("HELD");
  });
});

describe("a thread that waits", () => {
  let waiting: { id: string; number: number; version: number; heldPosts: { id: string; version: number }[] };
  const boardCount = async () => (await tom.reads(`{ board(slug: "talk") { threadCount } }`))["board"].threadCount;
  const listed = async (person: Person) =>
    (await person.reads(`{ board(slug: "talk") { threads(first: 50) { nodes { id } } } }`))["board"].threads.nodes.map(
      ({ id }: { id: string }) => id,
    );
  let before: number;

  beforeAll(async () => {
    before = await boardCount();
    waiting = (await begins(lin, board.id, `Which bag? ${link}`))["thread"];
  });

  test("is there for its author and the staff alone, and counts for nobody", async () => {
    for (const person of [tom, old, guest(open)]) expect(await readsThread(person, waiting.number)).toBeNull();
    for (const person of [tom, old]) expect(await listed(person)).not.toContain(waiting.id);
    for (const person of [lin, mei]) expect(await listed(person)).toContain(waiting.id);
    expect(await boardCount()).toBe(before);
    const own = await readsThread(lin, waiting.number);
    expect(own).toMatchObject({
      state: "HELD",
      replyCount: 0,
      posts: { nodes: [] },
      viewerCan: { reply: false, editTitle: true },
    });
    expect(own.heldPosts).toMatchObject([{ state: "HELD", viewerCan: { edit: true, withdraw: true } }]);
    const { heldPosts } = await mei.reads("{ heldPosts(first: 100) { nodes { id } } }");
    expect(heldPosts.nodes).toContainEqual({ id: waiting.heldPosts[0]!.id });
    expect(codes(await tom.does("replyToThread", { threadId: waiting.id, body: "Hello" }))).toEqual([
      "NOT_FOUND threadId",
    ]);
  });

  test("is its author's to mend", async () => {
    const [post] = waiting.heldPosts;
    const text = { postId: post!.id, expectedVersion: post!.version, body: `Which one? ${link}` };
    expect(codes(await lin.does("editPost", text))).toEqual([]);
    const title = { threadId: waiting.id, expectedVersion: waiting.version, title: "Which one?" };
    expect(codes(await lin.does("editThread", title))).toEqual([]);
    expect(codes(await mei.does("editThread", { ...title, expectedVersion: 2 }))).toEqual(["NOT_ALLOWED threadId"]);
    expect(await readsThread(lin, waiting.number)).toMatchObject({ title: "Which one?" });
  });

  test("is a case with its title", async () => {
    const { rows } = await open.house.database.read.query(
      `select s.content->>'title' as title, c.source from moderation_case c join case_snapshot s on s.case_id = c.id
       join post x on x.id = c.subject_id where x.thread_id in (select id from thread where number = $1)`,
      [waiting.number],
    );
    expect(rows).toEqual([{ title: "Which bag?", source: "screening" }]);
  });

  test("begins when it is released, and is news then", async () => {
    const { board: asked } = await tom.reads(`{ board(slug: "talk") { activityCursor } }`);
    const question = `subscription ($boardId: ID!, $after: String) {
      boardActivity(boardId: $boardId, after: $after) { kind thread { id } } }`;
    const live = await tom.listens(question, { boardId: board.id, after: asked.activityCursor }).stands();
    expect((await mei.does("releasePost", { postId: waiting.heldPosts[0]!.id })).userErrors).toEqual([]);
    const shown = await readsThread(tom, waiting.number);
    expect(shown).toMatchObject({ state: "PUBLISHED", replyCount: 0, heldPosts: [], viewerCan: { reply: true } });
    expect(shown.posts.nodes).toMatchObject([{ number: 1 }]);
    expect(await boardCount()).toBe(before + 1);
    await until(() => JSON.stringify(live.heard).includes(waiting.id));
    await live.stops();
    const unread = await tom.reads("query ($n: Int!) { thread(number: $n) { viewerUnreadCount } }", {
      n: waiting.number,
    });
    expect(unread["thread"].viewerUnreadCount).toBe(1);
    const own = await lin.reads("query ($n: Int!) { thread(number: $n) { viewerUnreadCount } }", { n: waiting.number });
    expect(own["thread"].viewerUnreadCount).toBe(0);
  });

  test("that is kept back is its author's alone for good", async () => {
    const { thread: kept } = await begins(lin, board.id, `Look. ${link}`, { anonymous: true });
    const withheld = await mei.does("withholdPost", { postId: kept.heldPosts[0].id, reason: "No links, please." });
    expect(withheld.userErrors).toEqual([]);
    expect(await readsThread(tom, kept.number)).toBeNull();
    expect(await readsThread(lin, kept.number)).toMatchObject({
      state: "REMOVED",
      viewerCan: { reply: false, editTitle: false },
    });
    expect(await boardCount()).toBe(before + 1);
  });
});
